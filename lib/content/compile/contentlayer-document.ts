import type { PreparedBody } from '../body/compiled-body'

/** A document as contentlayer2 hands it out, before this site's own types. */
export type ContentlayerDocument = Record<string, unknown> & {
  readonly _raw: { readonly sourceFilePath: string }
  readonly body: { readonly html: string }
}

/** The body `body/contentlayer-plugin.ts` put into the document. */
export function bodyOf(document: ContentlayerDocument): PreparedBody {
  return JSON.parse(document.body.html) as PreparedBody
}
