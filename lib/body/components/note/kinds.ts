/** The kinds of notes, as they are written, and what an editor calls them. */
export const NOTE_KINDS = {
  note: 'ghi chú',
  tip: 'mẹo',
  important: 'điều cần biết',
  warning: 'lưu ý',
  caution: 'cảnh báo',
  editor: 'lời tòa soạn',
} as const

export type NoteKind = keyof typeof NOTE_KINDS

/** What is written, or the usual kind. */
export function noteKindOf(written: string | undefined): NoteKind {
  return written !== undefined && Object.hasOwn(NOTE_KINDS, written)
    ? (written as NoteKind)
    : 'note'
}
