import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { readSettings } from '@/lib/check'
import { contentDir, storePath } from '@/lib/config'
import { isDocumentPath } from '@/lib/files'
import { formatProblems, frontModel, isError, settingsOfPath } from '@/lib/model'
import { formatDateTime } from '@/lib/shared/time'
import { selectUnpublished } from '@/lib/store'
import { addressOfFile } from '../address-of-file'
import { checkSaved } from '../check-saved'
import { PASS_LIVES_MS, previewLink } from './preview-pass'
import { previewSecret } from './preview-secret'

type Options = {
  /** The story's file, as typed; without one, all that is not public yet is listed. */
  readonly file: string | undefined
  /** The folder in which it was typed. */
  readonly from: string
  /** The site's address, without a slash at its end. */
  readonly site: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly report: (text: string) => void
  readonly warn: (text: string) => void
}

/** Prints preview links. Resolves to the one asked for; undefined where none was, or none can be made. */
export async function runPreview(options: Options): Promise<string | undefined> {
  return options.file === undefined ? reportAll(options) : reportOne(options, options.file)
}

function reportAll({ site, now, report, warn }: Options): undefined {
  if (!existsSync(storePath())) {
    warn('Báo chưa chạy lần nào. Hãy chạy npm start trước (there is no content store yet).')
    return undefined
  }
  const stories = selectUnpublished(now)
  if (stories.length === 0) report('Không có bản nháp hay bài hẹn giờ nào.')
  const secret = previewSecret()
  for (const { file, title, href, publishedAt, state } of stories) {
    const when = publishedAt === undefined ? '' : formatDateTime(publishedAt)
    const shown = { draft: 'Bản nháp', waiting: 'Chờ duyệt', scheduled: `Hẹn đăng lúc ${when}` }
    report(`${shown[state]}: ${title} (${file})`)
    report(`  ${previewLink(secret, site, href, now)}`)
  }
}

async function reportOne(
  { from, site, now, report, warn }: Options,
  typed: string,
): Promise<string | undefined> {
  const dir = contentDir()
  const file = findDocument(dir, from, typed)
  if (file === undefined) {
    warn(`Không thấy bài nào ở “${typed}”. Viết đường dẫn tới tệp .mdx, ví dụ:`)
    warn('  npm run preview content/articles/doi-song/ten-bai.mdx')
    return undefined
  }
  const problems = isDocumentPath(file)
    ? await checkSaved(dir, file, now)
    : (readSettings(dir, frontModel, now, file)?.problems ?? []).filter(isError)
  if (problems.length > 0) warn(`${formatProblems(problems)}\n`)
  const address = addressOfFile(dir, file)
  if (address === undefined) {
    warn('Tệp chưa ghi chuyên mục đúng, nên bài chưa có địa chỉ (no section, so no address).')
    return undefined
  }
  const link = previewLink(previewSecret(), site, address, now)
  report(link)
  report(`Xem được đến ${formatDateTime(now + PASS_LIVES_MS)}, bởi bất cứ ai có liên kết này.`)
  return link
}

/** The file's path below the content folder, whether it was typed from there or from elsewhere. */
function findDocument(dir: string, from: string, typed: string): string | undefined {
  const absolute = [path.resolve(from, typed), path.resolve(dir, typed)].find((file) =>
    existsSync(file),
  )
  if (absolute === undefined) return undefined
  const below = path.relative(realpathSync(dir), realpathSync(absolute)).split(path.sep).join('/')
  const isFront = settingsOfPath(below) === frontModel
  return isDocumentPath(below) || isFront ? below : undefined
}
