import type { Article, DocumentTypes, Headline, Person, Topic } from 'contentlayer/generated/types'

/** The fields of every kind of document, by contentlayer2's own types; a kind lacks those of others. */
type Fields = Pick<DocumentTypes, keyof DocumentTypes> &
  Partial<Omit<Article, keyof Headline>> &
  Partial<Omit<Headline, keyof Article>> &
  Partial<Omit<Person & Topic, keyof Article | keyof Headline>>

/**
 * A document as contentlayer2 hands it out over files that were read and checked: without its body,
 * which is compiled by then, and with the path of the file alone.
 */
export type ContentlayerDocument = Omit<Fields, '_raw' | 'body'> & {
  readonly _raw: { readonly sourceFilePath: string }
}
