/** A document as contentlayer2 hands it out, before this site's own types. */
export type ContentlayerDocument = Record<string, unknown> & {
  readonly _raw: { readonly sourceFilePath: string }
}
