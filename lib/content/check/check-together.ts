import { modelOfPath } from '../model'
import { slugOfPath } from './check-path'
import type { Problem } from './problem'

/**
 * Checks what only shows when documents are seen together: two files with the same slug.
 * Takes the paths of all documents; returns a problem for each file but the first of a slug.
 */
export function checkDuplicates(paths: readonly string[]): Problem[] {
  const first = new Map<string, string>()
  const problems: Problem[] = []
  for (const file of [...paths].sort()) {
    const key = `${modelOfPath(file)?.kind}/${slugOfPath(file)}`
    const other = first.get(key)
    if (other) problems.push(duplicate(file, other))
    else first.set(key, file)
  }
  return problems
}

function duplicate(file: string, other: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    code: 'trung-ten',
    message: `Tên tệp này đã có ở ${other}; hai bài không thể cùng một địa chỉ.`,
    fix: 'Đổi tên một trong hai tệp.',
    english: `duplicate slug, also at ${other}`,
  }
}

/** The problem of a headline that leads to an article which is not here. */
export function missingArticle(file: string, slug: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    code: 'bai-khong-co',
    message: `Không có bài nào tên “${slug}”.`,
    fix: 'Viết đúng tên tệp của bài (không có .mdx), hoặc xóa dòng article.',
    english: `there is no article with the slug ${slug}`,
  }
}
