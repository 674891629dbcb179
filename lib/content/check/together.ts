/** The problems that only show when documents are seen together. */
import type { Problem } from './problem'

/** Two files with the same slug: `file` is refused, `other` was there first. */
export function duplicateSlug(file: string, other: string): Problem {
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

/** A headline that leads to an article which is not here. */
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

/** A public document whose file was renamed, so that its address would be lost. */
export function changedAddress(file: string, oldSlug: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    code: 'doi-dia-chi',
    message: `Bài đã đăng ở địa chỉ “${oldSlug}”; đổi tên tệp sẽ làm hỏng mọi liên kết tới bài.`,
    fix: `Viết thêm previousSlugs: [${oldSlug}] để địa chỉ cũ dẫn tới địa chỉ mới.`,
    english: `a published slug changed without previousSlugs: ${oldSlug}`,
  }
}
