import { compileBody } from '../content/body/compile-body'
import { checkFrontMatter } from '../content/check/check-front-matter'
import { checkPath } from '../content/check/check-path'
import type { Problem } from '../content/check/problem'
import { modelOfPath } from '../content/model'
import type { NewDocument } from './new-document'

/** What the build would refuse in documents not yet written; none means they are ready for it. */
export function checkDocuments(documents: readonly NewDocument[]): Problem[] {
  return documents.flatMap(({ path, text }) => {
    const model = modelOfPath(path)
    const front = model ? checkFrontMatter(path, text, model) : []
    const body = compileBody(text).problems.map((problem) => ({ ...problem, file: path }))
    return [...checkPath(path), ...front, ...body]
  })
}
