import { type FreePath, guessSection } from '@/lib/check'
import { type Collection, renderDocument } from '@/lib/model'
import type { NewDocument } from './new-document'

/** The document of a headline, without a body; its section is guessed. `fields` are its others. */
export function headlineDocument(
  collection: Collection,
  title: string,
  fields: Readonly<{ publishedAt?: string; rank: number }>,
  freePath: FreePath,
): NewDocument {
  return {
    path: freePath(`headlines/${collection}`, title),
    text: renderDocument({ title, section: guessSection(title), ...fields }),
  }
}
