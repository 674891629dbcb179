import {
  COLLECTIONS,
  eventOfPath,
  isCollection,
  isEventFile,
  liveModel,
  modelOfPath,
  type Problem,
  type ProblemCode,
} from '@/lib/model'
import { PAGE_WORD } from '@/lib/routes'
import { slugFromTitle } from '@/lib/shared/text'
import { isSlug } from './slug-form'

/**
 * Words that stand in an address where a slug would (`/cong-nghe/trang/2`), and names that no file may
 * have on Windows: an editor there could not even fetch the paper.
 */
const RESERVED_SLUG = new RegExp(`^(?:${PAGE_WORD}|con|prn|aux|nul|com\\d|lpt\\d)$`)

/**
 * The slug of a document: its file's name; of a live event its folder's, of an entry both. Takes a path below
 * the content folder.
 */
export function slugOfPath(path: string): string {
  const event = eventOfPath(path)
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx$/, '')
  if (event === undefined) return name
  return isEventFile(path) ? event : `${event}/${name}`
}

/** What a document is known by among all of its kind, taken from its path: `article/lo-gom`. */
export function storyOfPath(path: string): string {
  return `${modelOfPath(path)?.kind}/${slugOfPath(path)}`
}

/** Checks where a document lies and what its file is called. */
export function checkPath(file: string): Problem[] {
  const problem = (code: ProblemCode, message: string, fix: string, english: string): Problem[] => [
    { file, line: 1, column: 1, code, message, fix, english },
  ]
  const model = modelOfPath(file)
  if (!model || !file.endsWith('.mdx')) {
    return problem(
      'sai-cho',
      'Tệp này không nằm ở chỗ của một bài hay một tin.',
      'Bài đặt trong articles/, tin đặt trong headlines/noi-bat/ hoặc headlines/moi-nhat/, người trong people/, chủ đề trong topics/, đuôi .mdx.',
      'documents live in articles/, headlines/<collection>/, people/ or topics/ and end in .mdx',
    )
  }
  if (model.folder === liveModel.folder && file.split('/').length !== 3) {
    return problem(
      'sai-cho',
      'Tường thuật phải nằm trong thư mục của một sự kiện.',
      'Mỗi sự kiện một thư mục live/<tên-sự-kiện>/: su-kien.mdx là sự kiện, mỗi tệp khác là một dòng.',
      'live coverage is in live/<event>/su-kien.mdx and live/<event>/<entry>.mdx',
    )
  }
  const slug = slugOfPath(file).split('/').find(isNoAddress)
  if (slug !== undefined) {
    return problem(
      'ten-tep-sai',
      `Tên tệp “${slug}” không dùng làm địa chỉ được.`,
      `Đổi tên thành ${betterSlug(slug)}.mdx (chữ thường không dấu, số và gạch nối).`,
      'a file name is a slug: a-z, 0-9 and hyphens, at most 100 characters',
    )
  }
  const collection = file.split('/')[1] ?? ''
  if (model.kind === 'headline' && !isCollection(collection)) {
    return problem(
      'sai-cho',
      'Tin phải nằm trong một tập tin có sẵn.',
      `Chuyển tệp vào ${Object.keys(COLLECTIONS)
        .map((name) => `headlines/${name}/`)
        .join(' hoặc ')}.`,
      'headlines live in a folder of a known collection',
    )
  }
  return []
}

function isNoAddress(slug: string): boolean {
  return !isSlug(slug) || RESERVED_SLUG.test(slug)
}

function betterSlug(slug: string): string {
  const better = slugFromTitle(slug) || 'ten-bai'
  return RESERVED_SLUG.test(better) ? `${better}-2` : better
}
