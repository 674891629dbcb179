import type { Processor } from 'unified'
import type { PreparedBody } from './compiled-body'

/** Makes of a whole file's body what the store keeps. */
export type PrepareBody = (source: string) => PreparedBody

/**
 * Makes contentlayer2 treat a body with `prepare`: its field `body.html` then holds the result as
 * JSON. It is the callback form of contentlayer2's `markdown` option.
 */
export function bodyAsData(prepare: PrepareBody): (builder: Processor) => void {
  return (builder) => {
    builder.use(function bodyAsDataPlugin(this: Processor) {
      this.parser = () => ({ type: 'root', children: [] })
      this.compiler = (_tree, file) => JSON.stringify(prepare(String(file)))
    })
  }
}
