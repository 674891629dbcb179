/** A file to write: its path below the content folder, and its text. */
export type NewDocument = { readonly path: string; readonly text: string }
