import type { Processor } from 'unified'
import { prepareBody } from './prepare-body'

/**
 * Makes contentlayer2 treat a body as the paper does: its field `body.html` then holds what the store
 * keeps of it, as JSON. It is the callback form of contentlayer2's `markdown` option.
 */
export function bodyAsData(): (builder: Processor) => void {
  return (builder) => {
    builder.use(function bodyAsDataPlugin(this: Processor) {
      this.parser = () => ({ type: 'root', children: [] })
      this.compiler = (_tree, file) => JSON.stringify(prepareBody(String(file)))
    })
  }
}
