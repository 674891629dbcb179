import { lookAtBody } from '../content/body/read-body'
import { checkDocument } from '../content/check/check-document'
import { isError } from '../content/model/codes'
import type { Problem } from '../content/model/problem'
import type { NewDocument } from './new-document'

/** What the build would refuse in documents not yet written; none means they are ready for it. */
export function checkDocuments(documents: readonly NewDocument[]): Problem[] {
  return documents.flatMap(({ path, text }) =>
    checkDocument(path, text, lookAtBody(text), Date.now()).problems.filter(isError),
  )
}
