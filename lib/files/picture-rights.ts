import type { PictureRights } from '@/lib/model'

/** A longer text is no name. */
const LONGEST = 300

/** A JPEG has its words at its beginning, bytes; all of a large file takes a tenth of a second to look through. */
const HEAD = 1024 * 1024

/** The kinds of file that carry words about themselves. */
const WITH_WORDS = ['jpg', 'png', 'webp', 'avif']

type Group = Readonly<Record<string, { readonly description?: unknown } | undefined>>

/** Whose a picture is, as its file says, XMP before IPTC before EXIF; undefined where it says nothing. */
export async function rightsOf(type: string, file: Uint8Array): Promise<PictureRights | undefined> {
  if (!WITH_WORDS.includes(type)) return undefined
  const head = type === 'jpg' ? file.subarray(0, HEAD) : file
  const { load } = await rightsReader()
  const tags = readTags(() => load(Buffer.from(head), { expanded: true }))
  const xmp = (tags.xmp ?? {}) as Group
  const iptc = (tags.iptc ?? {}) as Group
  const exif = (tags.exif ?? {}) as Group
  const said = {
    creator: firstText(xmp.creator, iptc['By-line'], exif.Artist),
    credit: firstText(xmp.Credit, iptc.Credit),
    copyright: firstText(xmp.rights, iptc['Copyright Notice'], exif.Copyright),
    licence: firstText(xmp.license, xmp.WebStatement, xmp.UsageTerms),
  }
  const words = Object.entries(said).filter(([, text]) => text !== undefined)
  return words.length > 0 ? (Object.fromEntries(words) as PictureRights) : undefined
}

/** Only who measures pictures needs it; the first time it takes some 60 ms of work to load. */
export async function rightsReader() {
  return (await import('exifreader')).default
}

function readTags(read: () => object): Readonly<Record<string, unknown>> {
  try {
    return read() as Readonly<Record<string, unknown>>
  } catch {
    // It says nothing, or what it says is broken: the picture itself may be sound.
    return {}
  }
}

function firstText(...tags: readonly (Group[string] | undefined)[]): string | undefined {
  return tags.map((tag) => textOf(tag?.description)).find((text) => text !== undefined)
}

function textOf(description: unknown): string | undefined {
  if (typeof description !== 'string') return undefined
  const text = description
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  return text === '' || text.length > LONGEST ? undefined : text
}
