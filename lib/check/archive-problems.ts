/** The problems that only show when documents are seen together. */
import type { Problem, Wording } from '@/lib/model'

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

/** A headline that leads to an article which is not here; `now` is the name it has instead, if known. */
export function missingArticle(file: string, slug: string, now?: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    code: 'bai-khong-co',
    message: `Không có bài nào tên “${slug}”.`,
    fix: now
      ? `Bài ấy nay tên ${now}: viết article: ${now}.`
      : 'Viết đúng tên tệp của bài (không có .mdx), hoặc xóa dòng article.',
    english: `there is no article with the slug ${slug}`,
  }
}

/** An entry of an event that is not there. */
export function missingEvent(file: string, event: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    code: 'bai-khong-co',
    message: `Chưa có sự kiện “${event}” nào đọc được, nên dòng này chưa hiện ở đâu.`,
    fix: `Viết (hoặc sửa) live/${event}/su-kien.mdx: title, description, section và publishedAt.`,
    english: `there is no sound live/${event}/su-kien.mdx`,
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

/** Two files whose names differ only in case, or in how their letters are composed. */
export function duplicateNames(file: string, other: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    code: 'ten-giong-nhau',
    message: `Tên tệp này trông giống hệt ${other}, chỉ khác chữ hoa hay cách ghép dấu.`,
    fix: 'Xóa một trong hai tệp; giữ lại tên chỉ có chữ thường không dấu, số và gạch nối.',
    english: `the name differs from ${other} only in case or Unicode normalisation`,
  }
}

/** A former slug under which another story stands now. */
export function takenFormerSlug(slug: string, other: string): Wording {
  return {
    code: 'ten-cu-dang-dung',
    message: `Tên cũ “${slug}” đang là tên của ${other}; địa chỉ ấy dẫn tới bài kia.`,
    fix: 'Bỏ tên này khỏi previousSlugs, hoặc đổi tên tệp kia.',
    english: `the former slug is now that of ${other}`,
  }
}

/** A former slug that is the document's own, still. */
export function ownFormerSlug(slug: string): Wording {
  return {
    code: 'ten-cu-dang-dung',
    message: `Tên cũ “${slug}” chính là tên tệp này, nên không dẫn từ đâu tới.`,
    fix: 'Bỏ tên này khỏi previousSlugs; chỉ ghi những tên tệp trước đây.',
    english: 'the former slug is the file’s own',
  }
}

/** A part of a series that another story is, too. */
export function samePart(part: number, series: string, other: string): Wording {
  return {
    code: 'ky-trung',
    message: `Kỳ ${part} của “${series}” đã là ${other}.`,
    fix: 'Cho một trong hai bài số kỳ khác (part).',
    english: `part ${part} of the series is also ${other}`,
  }
}

/** A chosen headline that has the rank of another one. */
export function tiedRank(rank: number, other: string): Wording {
  return {
    code: 'hang-trung',
    message: `rank ${rank} đã là của ${other}; tin nào tên tệp đứng trước theo thứ tự chữ cái thì đứng trước.`,
    fix: 'Cho một trong hai tin rank khác; muốn xếp nhanh thì viết fronts/trang-nhat.yaml.',
    english: `the rank ${rank} is also that of ${other}`,
  }
}
