import { parseArgs } from 'node:util'
import { sectionFromName } from '@/lib/check'
import { type Section, sectionIds } from '@/lib/config'
import { type Collection, isCollection } from '@/lib/model'
import { nearest, slugFromTitle } from '@/lib/shared/text'
import type { NewStory } from './new-story'

/** Asks the person at the terminal one question; undefined where nobody is there to be asked. */
export type Ask = ((question: string) => Promise<string>) | undefined

/** Something in the command or an answer that cannot be used; the message says what to write. */
export class OrderError extends Error {
  override readonly name = 'OrderError'
}

export const USAGE =
  'Cách dùng: npm run new -- [--kind bai|tin] [--title "…"] [--section cong-nghe] [--sapo "…"] [--collection noi-bat|moi-nhat]'

const OPTIONS = {
  kind: { type: 'string' },
  title: { type: 'string' },
  section: { type: 'string' },
  sapo: { type: 'string' },
  collection: { type: 'string' },
} as const

const KINDS: Readonly<Record<string, NewStory['kind']>> = {
  bai: 'article',
  article: 'article',
  tin: 'headline',
  headline: 'headline',
}

/** A flag, the question asked where it is missing, and how its answer is read. */
type Part<T> = {
  readonly flag: string
  readonly question: string
  readonly read: (answer: string) => T | undefined
  readonly help: (answer: string) => string
}

/** Reads the words after `npm run new --`, and asks for what they leave out. Throws `OrderError`. */
export async function readStoryOrder(words: readonly string[], ask: Ask): Promise<NewStory> {
  const flags = readFlags(words)
  const answer = <T>(part: Part<T>) => answerTo(part, flags[part.flag], ask)
  const kind = await answer(KIND)
  const title = await answer(TITLE)
  const section = await answer(SECTION)
  if (kind === 'article') return { kind, title, section, ...(await sapo(flags.sapo, ask)) }
  const collection = flags.collection === undefined && !ask ? 'moi-nhat' : await answer(COLLECTION)
  return { kind, title, section, collection }
}

function readFlags(words: readonly string[]): Readonly<Record<string, string | undefined>> {
  try {
    return parseArgs({ args: [...words], options: OPTIONS }).values
  } catch (error) {
    const english = error instanceof Error ? error.message : String(error)
    throw new OrderError(`Không hiểu tham số.\n${USAGE}\n  (${english})`)
  }
}

async function answerTo<T>(part: Part<T>, flag: string | undefined, ask: Ask): Promise<T> {
  if (flag !== undefined || !ask) {
    const value = flag === undefined ? undefined : part.read(clean(flag))
    if (value !== undefined) return value
    const what = flag === undefined ? `Thiếu --${part.flag}.` : part.help(flag)
    throw new OrderError(`${what}\n${USAGE}\n  (--${part.flag} is missing or cannot be used)`)
  }
  let question = part.question
  for (;;) {
    const answer = clean(await ask(question))
    const value = part.read(answer)
    if (value !== undefined) return value
    question = `${part.help(answer)}\n${part.question}`
  }
}

function clean(answer: string): string {
  return answer.normalize('NFC').replaceAll('Ð', 'Đ').replace(/\s+/g, ' ').trim()
}

async function sapo(flag: string | undefined, ask: Ask): Promise<{ description?: string }> {
  const answer = clean(flag ?? (await ask?.('Sapo (Enter để viết sau): ')) ?? '')
  return answer === '' ? {} : { description: answer }
}

const KIND: Part<NewStory['kind']> = {
  flag: 'kind',
  question: 'Bài hay tin? (bai/tin): ',
  read: (answer) => KINDS[slugFromTitle(answer)],
  help: (answer) => `“${answer}”: chỉ có bai (bài) hoặc tin.`,
}

const TITLE: Part<string> = {
  flag: 'title',
  question: 'Tiêu đề: ',
  read: (answer) => (answer === '' ? undefined : answer),
  help: () => 'Tiêu đề không được để trống.',
}

const SECTION: Part<Section> = {
  flag: 'section',
  question: `Chuyên mục (${sectionIds().join(', ')}): `,
  read: sectionFromName,
  help: (answer) => {
    const guess = nearest(slugFromTitle(answer), sectionIds())
    return `Không có chuyên mục “${answer}”.${guess ? ` Có phải ${guess}?` : ''} Các chuyên mục: ${sectionIds().join(', ')}.`
  },
}

const COLLECTION: Part<Collection> = {
  flag: 'collection',
  question: 'Tin nổi bật hay tin mới nhất? (noi-bat/moi-nhat): ',
  read: (answer) => [slugFromTitle(answer)].find(isCollection),
  help: (answer) => `“${answer}”: chỉ có noi-bat hoặc moi-nhat.`,
}
