import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { lookAtBody } from '@/lib/body'
import { addressOf, checkDocument, shownPath, type Voice } from '@/lib/check'
import { listContent } from '@/lib/files'
import { isError } from '@/lib/model'
import { type BegunStory, beginStory } from './new-story'
import { type Ask, OrderError, readStoryOrder } from './story-options'

/** Where stories lie, where the command was given, and `now` in milliseconds since 1970. */
export type NewContext = {
  readonly contentDir: string
  readonly workingDir: string
  readonly now: number
  /** The link that shows the draft at an address: nobody sees it there without one. */
  readonly previewOf: (address: string) => string
}

/**
 * `npm run new`: begins a story as a draft and says where it is. Never writes over a file. Returns
 * the exit code.
 */
export async function runNew(
  words: readonly string[],
  { contentDir, workingDir, now, previewOf }: NewContext,
  ask: Ask,
  { report, warn }: Voice,
): Promise<number> {
  try {
    const story = await readStoryOrder(words, ask)
    const present = listContent(contentDir).files.map(({ path: file }) => file)
    const begun = beginStory(story, present, now)
    refuseWrong(begun, now)
    const file = path.join(contentDir, begun.path)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, begun.text, { flag: 'wx' })
    report(`Đã tạo bản nháp: ${shownPath(workingDir, file)}`)
    if (begun.isRenamed) report(`Đã có bài cùng tên, nên tên tệp là ${begun.slug}.mdx.`)
    if (story.kind === 'article' && story.description === undefined) report(SAPO_TO_WRITE)
    report(`Xem trước: ${previewOf(addressOf({ ...story, slug: begun.slug }))}`)
    report('Viết xong thì xóa dòng draft: true, rồi lưu.\n  (a draft was written)')
    return 0
  } catch (error) {
    if (!(error instanceof OrderError)) throw error
    warn(error.message)
    return 1
  }
}

/** A title may be too long, or in letters nobody can read: it is reported before there is a file. */
function refuseWrong({ path: file, text }: BegunStory, now: number): void {
  const { problems } = checkDocument(file, text, lookAtBody(text), now)
  const [wrong] = problems.filter(isError)
  if (!wrong) return
  const { message, fix, english } = wrong
  throw new OrderError(`${message}\n  Cách sửa: ${fix}\n  (${english}; nothing was written)`)
}

const SAPO_TO_WRITE = 'Sapo đang tạm chép tiêu đề: hãy viết lại dòng description.'
