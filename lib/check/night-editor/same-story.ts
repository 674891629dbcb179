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

/** Stories that repeat one of the week before. */
export function repeatedStories(stories: readonly Sketched[]): Problem[] {
  if (!isWanted('bai-lap')) return []
  const inOrder = [...stories].sort((a, b) => a.publishedAt - b.publishedAt)
  const byPhrase = new Map<number, Sketched[]>()
  return inOrder.flatMap((story) => {
    const shared = new Map<Sketched, number>()
    for (const phrase of story.sketch) {
      const others = byPhrase.get(phrase) ?? []
      for (const other of others)
        if (story.publishedAt - other.publishedAt <= WEEK_MS)
          shared.set(other, (shared.get(other) ?? 0) + 1)
      byPhrase.set(phrase, [...others, story])
    }
    const [same] = [...shared].find(([, count]) => count >= IN_COMMON) ?? []
    return same ? [repeated(story.file, same.file)] : []
  })
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
