import { type Place, placeAt, splitFrontMatter, type Wording } from '@/lib/model'
import { parseTime } from '@/lib/shared/time'

/** A piece of a story's text, and where it begins in the file (UTF-16 units). */
export type Piece = { readonly text: string; readonly at: number }

/** A story as the night editor reads it: its words, without the marks of tags. */
export type Story = {
  readonly source: string
  readonly title: Piece
  readonly description: Piece
  /** The paragraphs, headings, list items and rows of the body, as typed. */
  readonly paragraphs: readonly Piece[]
  /** Milliseconds since 1970. */
  readonly publishedAt?: number
}

/** What is odd, at an offset of the file. */
export type Oddity = { readonly at: number; readonly wording: Wording }

/** A rule about the sense of a story; what it finds is advice. */
export type SenseRule = (story: Story) => readonly Oddity[]

/** Takes a document's whole text and its fields as written; undefined where there is nothing to read. */
export function storyOf(
  source: string,
  fields: Readonly<Record<string, unknown>>,
): Story | undefined {
  const body = splitFrontMatter(source)?.body
  if (body === undefined || typeof fields.title !== 'string') return undefined
  const piece = (name: string): Piece => ({
    text: typeof fields[name] === 'string' ? fields[name] : '',
    at: Math.max(0, source.search(new RegExp(`^${name}:`, 'm'))),
  })
  const at = typeof fields.publishedAt === 'string' ? parseTime(fields.publishedAt) : undefined
  return {
    source,
    title: piece('title'),
    description: piece('description'),
    paragraphs: paragraphsOf(body, source.length - body.length),
    ...(at !== undefined && { publishedAt: at }),
  }
}

/** Carriage returns would shift every place: such a text is read by its lines all the same. */
function paragraphsOf(body: string, start: number): Piece[] {
  return [...body.matchAll(/[^\n]+(?:\n(?![ \t]*(?:\n|[-*+>|#•]|\d+[.)]))[^\n]+)*/g)]
    .map(({ 0: text, index }) => ({ text, at: start + index }))
    .filter(({ text }) => text.trim() !== '')
}

/** All that a story says, piece by piece. */
export function piecesOf({ title, description, paragraphs }: Story): readonly Piece[] {
  return [title, description, ...paragraphs]
}

/** What a rule finds in each piece of a story. */
export function inPieces(
  story: Story,
  pattern: RegExp,
  tell: (match: RegExpExecArray) => Wording | undefined,
) {
  return piecesOf(story).flatMap(({ text, at }) =>
    [...text.matchAll(pattern)].flatMap((match): Oddity[] => {
      const wording = tell(match as RegExpExecArray)
      return wording ? [{ at: text.length > 0 ? at + match.index : at, wording }] : []
    }),
  )
}

export function placeOf({ source }: Story, at: number): Place {
  return placeAt(source, Math.min(at, source.length))
}
