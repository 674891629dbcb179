import type { Processor } from 'unified'
import { compileBody } from './compile-body'

/**
 * Makes contentlayer2 compile a body with `compileBody`: its field `body.html` then holds the
 * compiled body as JSON. It is the callback form of contentlayer2's `markdown` option.
 */
export function bodyAsData(builder: Processor): void {
  builder.use(function bodyAsDataPlugin(this: Processor) {
    this.parser = () => ({ type: 'root', children: [] })
    this.compiler = (_tree, file) => JSON.stringify(compileBody(String(file)))
  })
}
