import { lookAtBody } from '@/lib/body'
import { checkDocument } from '@/lib/check'
import { isError, type Problem } from '@/lib/model'
import type { NewDocument } from './new-document'

/** What the build would refuse in documents not yet written; none means they are ready for it. */
export function checkDocuments(documents: readonly NewDocument[]): Problem[] {
  return documents.flatMap(({ path, text }) =>
    checkDocument(path, text, lookAtBody(text), Date.now()).problems.filter(isError),
  )
}
