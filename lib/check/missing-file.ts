import { nearest } from '@/lib/shared/text'

/**
 * Which file was meant by an address that leads to none, as a remedy; undefined where none comes near.
 * `names` are the addresses of all files, `alike` those of the kind that belongs there.
 */
export function meantFile(
  src: string,
  names: readonly string[],
  alike: readonly string[],
): string | undefined {
  const lookAlike = names.find((name) => looksLike(name) === looksLike(src))
  const guess = lookAlike ?? inAnotherPlace(src, names) ?? nearest(src, alike)
  if (!guess) return undefined
  return `Có phải ${guess}?${lookAlike ? ' Chữ hoa, chữ thường và dấu phải đúng như tên tệp.' : ''}`
}

/** A file of the same name, where its folder was left out or is another: `lo.png`, `C:\\anh\\lo.png`. */
function inAnotherPlace(src: string, names: readonly string[]): string | undefined {
  const file = src.split(/[/\\]/).at(-1)
  return file ? names.find((name) => name.endsWith(`/${file}`)) : undefined
}

/** Names that some systems take for the same and others do not: by case, or composed or not. */
export function looksLike(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** Whether an address is that of another site. */
export function isElsewhere(src: string): boolean {
  return /^(?:https?:)?\/\//i.test(src)
}
