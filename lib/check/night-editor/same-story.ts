/** Whether a story repeats another: told from a few of its phrases, which a check keeps of each. */
import type { Problem } from '@/lib/model'
import { wordsOf } from '@/lib/shared/text'
import { isWanted } from './switched-off'

/** Some phrases of a body, as numbers; none of a short one. */
export type Sketch = readonly number[]

const PHRASE = 5
const KEPT = 16
const FEWEST_PHRASES = 60

/** So many of the kept phrases in common are no accident. */
const IN_COMMON = 15

const WEEK_MS = 7 * 86_400_000

/** The smallest of the numbers of all phrases: the same text has the same, a text like it most of them. */
export function sketchOf(body: string): Sketch {
  const words = wordsOf(body).map(({ folded }) => folded)
  if (words.length < FEWEST_PHRASES) return []
  const phrases = new Set<number>()
  for (let at = 0; at + PHRASE <= words.length; at++)
    phrases.add(numberOf(words.slice(at, at + PHRASE).join(' ')))
  return [...phrases].sort((a, b) => a - b).slice(0, KEPT)
}

/** FNV-1a, 32 bits. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash
}

/** A public story, when it comes out (milliseconds since 1970) and what was kept of its body. */
export type Sketched = {
  readonly file: string
  readonly publishedAt: number
  readonly sketch: Sketch
}

/**
 * Two sketches that differ in one phrase each differ in two of these parts at most: the third is the same. It finds
 * who may repeat whom without looking at every pair, of which an archive has millions.
 */
const PARTS = 3

function partsOf(sketch: Sketch): string[] {
  return Array.from({ length: PARTS }, (_, part) =>
    [part, ...sketch.filter((phrase) => phrase % PARTS === part)].join(' '),
  )
}

/** Stories that repeat one of the week before. */
export function repeatedStories(stories: readonly Sketched[]): Problem[] {
  if (!isWanted('bai-lap')) return []
  const inOrder = [...stories].sort((a, b) => a.publishedAt - b.publishedAt)
  const byPart = new Map<string, Sketched[]>()
  return inOrder.flatMap((story) => {
    const found = partsOf(story.sketch).flatMap((part) => {
      const before = byPart.get(part) ?? []
      const ofWeek = before.filter((one) => story.publishedAt - one.publishedAt <= WEEK_MS)
      byPart.set(part, [...ofWeek, story])
      return ofWeek.filter((one) => repeats(story, one))
    })
    const [first, ...others] = found
    if (!first) return []
    const same = others.reduce((a, b) => (b.publishedAt < a.publishedAt ? b : a), first)
    return [repeated(story.file, same.file)]
  })
}

function repeats({ sketch }: Sketched, other: Sketched): boolean {
  const phrases = new Set(sketch)
  return other.sketch.filter((phrase) => phrases.has(phrase)).length >= IN_COMMON
}

function repeated(file: string, other: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    code: 'bai-lap',
    message: `Bài này gần như lặp lại ${other}, đăng chưa quá một tuần trước.`,
    fix: 'Nếu đăng nhầm thì xóa; nếu là bản mới thì sửa bài cũ, ghi updatedAt.',
    english: `the story repeats ${other} of the week before`,
  }
}
