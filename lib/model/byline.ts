/** Who wrote a story: as it is printed, and each name in it. */
export type Byline = { readonly text: string; readonly names: readonly string[] }

/** A dash between blanks, a comma, “và”: what stands between two names, and not within one. */
const BETWEEN = /\s+[-–—/&|]\s+|\s*[,;]\s*|\s+và\s+/u

/** What stands between the names of a list when they are printed. */
const PRINTED_BETWEEN = ' – '

/** A name as it is written in Vietnamese: a capital at the beginning of each of its few words; or a desk's. */
const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}\d.'’-]*)(?:\s+\p{Lu}[\p{L}\p{M}\d.'’-]*){0,5}$|^(?:Ban|Nhóm|Tổ)\s[\p{L}\p{M}\s]+$/u

/**
 * Reads a byline. The items of a list are the names. In a text, names are told apart where all of them
 * look like names: `An – Bình`, `An, Bình`, `An và Bình`; `Lan, phóng viên` and `Sức khỏe và Đời sống`
 * are one. Takes composed texts.
 */
export function readByline(written: string | readonly string[]): Byline {
  if (typeof written !== 'string') {
    const names = [...new Set(written)]
    return { text: names.join(PRINTED_BETWEEN), names }
  }
  const parts = written.split(BETWEEN).map((part) => part.trim())
  const names = parts.length > 1 && parts.every((part) => NAME.test(part)) ? parts : [written]
  return { text: written, names: [...new Set(names)] }
}
