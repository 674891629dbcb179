/** A file to write: its path below the content folder, and its text. */
export type NewDocument = { readonly path: string; readonly text: string }

/** A document or a picture to write. */
export type NewFile = { readonly path: string; readonly text: string | Uint8Array }
