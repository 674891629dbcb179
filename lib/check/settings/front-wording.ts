/** Every sentence that the check of fronts says to an editor, with its English beneath. */
import type { Wording } from '@/lib/model'
import { formatDateTime, toIsoTime } from '@/lib/shared/time'

const EXAMPLE = 'gia-xang-tang until 2026-11-30 15:00'

export function notASlot(name: string, written: string): Wording {
  const isList = /^[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)+$/.test(written)
  return {
    code: 'sai-kieu',
    message: `${name}: “${written.slice(0, 80)}” không phải một bài.`,
    fix: isList
      ? `Nhiều bài thì đặt trong ngoặc vuông: [${written}].`
      : `Viết tên tệp của bài, không có .mdx, rồi giờ nếu cần: ${EXAMPLE}.`,
    english: `${name} takes slugs: “slug”, “slug until TIME”, “slug from TIME until TIME”`,
  }
}

export function notAStory(name: string, slug: string): Wording {
  const bare = slug
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/^.*\//, '')
    .replace(/\.mdx?$/i, '')
    .toLowerCase()
  return {
    code: 'sai-kieu',
    message: `${name}: “${slug.slice(0, 80)}” không phải tên tệp của một bài.`,
    fix: /^[a-z0-9]+(-[a-z0-9]+)*$/.test(bare)
      ? `Viết ${bare}.`
      : `Viết tên tệp của bài, không có thư mục và .mdx, ví dụ: ${EXAMPLE}.`,
    english: `${name} must name stories by their slugs`,
  }
}

export function noSuchFront(name: string, guess: string | undefined): Wording {
  return {
    code: 'bia-khong-co',
    message: `Không có trang nào tên “${name}”.`,
    fix: guess
      ? `Có phải ${guess}.yaml?`
      : 'Đặt tên tệp là trang-nhat.yaml, hay tên một chuyên mục: thoi-su.yaml.',
    english: 'a front is called trang-nhat.yaml, or as a section of the paper is',
  }
}

export function lacks(kind: string, name: 'title' | 'section' | 'topic'): Wording {
  const examples = { title: 'Bầu cử 2026', section: 'thoi-su', topic: 'Bão số 5' }
  return {
    code: 'thieu-truong',
    message: `Khối ${kind} thiếu ${name}.`,
    fix: `Viết thêm, ngay dưới kind: ${kind}, dòng ${name}: ${examples[name]}.`,
    english: `a container of the kind ${kind} needs ${name}`,
  }
}

export function nothingIn(kind: string): Wording {
  return {
    code: 'thieu-truong',
    message: `Khối ${kind} không nói là gồm bài nào.`,
    fix: 'Viết thêm stories: và tên các bài; hoặc section:, topic:, hay rule: newest.',
    english: `a container of the kind ${kind} needs stories, a section, a topic or a rule`,
  }
}

export function tooMany(most: number): Wording {
  return {
    code: 'qua-dai',
    message: `Một khối có nhiều nhất ${most} bài.`,
    fix: `Bớt stories, hoặc viết number nhỏ hơn: number: ${most}.`,
    english: `a container has at most ${most} stories`,
  }
}

export function twoLeads(): Wording {
  return {
    code: 'khoi-trung',
    message: 'Trên trang có hai khối lead.',
    fix: 'Gộp các bài vào khối lead thứ nhất; khối thứ hai đổi thành kind: package.',
    english: 'a front has one lead',
  }
}

export function sectionTwice(section: string): Wording {
  return {
    code: 'khoi-trung',
    message: `Chuyên mục ${section} đã có một khối ở trên.`,
    fix: 'Bỏ một trong hai; muốn thêm bài thì tăng number của khối trên.',
    english: `the section ${section} has two containers`,
  }
}

export function storyTwice(slug: string, line: number): Wording {
  return {
    code: 'bai-hai-lan',
    message: `Bài ${slug} đã có ở dòng ${line}; ở đây sẽ là bài khác.`,
    fix: 'Bỏ một trong hai chỗ.',
    english: `the story is named twice, first in line ${line}`,
  }
}

export function endsBefore(): Wording {
  return {
    code: 'gio-nguoc',
    message: 'Giờ đến (until) không sau giờ từ (from), nên không bao giờ hiện.',
    fix: 'Xem lại hai giờ ấy.',
    english: 'until is not after from',
  }
}

export function notAMoment(name: string, text: string): Wording {
  const [, hour, minute = '00'] = /^(\d{1,2})\D+(\d{2})?$/.exec(text) ?? []
  const clock = hour !== undefined && Number(hour) < 24 ? `${hour}:${minute}` : '15:00'
  return {
    code: 'sai-gio',
    message: `${name}: “${text}” không phải một giờ đọc được rõ ràng.`,
    fix: `Viết giờ, dấu hai chấm, phút: ${name} ${clock}; hoặc cả ngày: ${name} 2026-11-30 ${clock}.`,
    english: `${name} must be a time such as ${clock}, or a day and a time`,
  }
}

/** `at` is the instant it was understood as, of a clock that is written without a day. */
export function isPast(at: number, slug?: string): Wording {
  const when = formatDateTime(at)
  return {
    code: 'o-het-gio',
    message: slug
      ? `Giờ đến (until) của ${slug} là ${when}, tính từ ngày đăng bài, nay đã qua.`
      : `Giờ đến (until) ${when} đã qua.`,
    fix: 'Xóa chỗ này đi; muốn bài hiện tiếp thì ghi ngày và giờ mới, ví dụ until 2026-11-30 15:00.',
    english: `it ended at ${toIsoTime(at)}`,
  }
}

export function noSuchStory(slug: string, guess: string | undefined): Wording {
  return {
    code: 'bai-khong-co',
    message: `Không có bài hay tin nào tên “${slug}”.`,
    fix: guess
      ? `Có phải ${guess}?`
      : 'Viết đúng tên tệp của bài (không có .mdx), hoặc xóa chỗ này.',
    english: `there is no story with the slug ${slug}`,
  }
}

export function emptyTopic(topic: string): Wording {
  return {
    code: 'chu-de-khong-bai',
    message: `Không bài nào có chủ đề “${topic}”, nên khối này trống.`,
    fix: 'Viết đúng như ở tags của bài, hoặc xóa khối này.',
    english: `no story has the topic ${topic}`,
  }
}

export function notRunning(slug: string): Wording {
  return {
    code: 'su-kien-khong-dien-ra',
    message: `${slug} không phải một sự kiện đang tường thuật, nên khối này không hiện nó.`,
    fix: 'Viết tên thư mục của một sự kiện trong content/live/ chưa có ended, hoặc xóa khối này.',
    english: `${slug} is no live event that goes on`,
  }
}

export function isDraft(slug: string): Wording {
  return {
    code: 'lien-ket-ban-nhap',
    message: `Bài ${slug} còn là bản nháp; khi nào đăng mới hiện ở đây.`,
    fix: 'Bỏ draft: true của bài, hoặc xóa chỗ này.',
    english: `the story ${slug} is a draft`,
  }
}

export function isWaiting(slug: string): Wording {
  return {
    code: 'lien-ket-ban-nhap',
    message: `Bài ${slug} còn chờ duyệt; khi nào duyệt mới hiện ở đây.`,
    fix: 'Duyệt bài, hoặc xóa chỗ này.',
    english: `the story ${slug} waits for its approval`,
  }
}

export function isWithdrawn(slug: string): Wording {
  return {
    code: 'lien-ket-bai-go',
    message: `Bài ${slug} đã gỡ, nên ở đây là bài khác.`,
    fix: 'Xóa chỗ này.',
    english: `the story ${slug} was withdrawn`,
  }
}

export function clockWithoutDay(slug: string): Wording {
  return {
    code: 'sai-gio',
    message: `Giờ của ${slug} không ghi ngày, mà tin ấy không có giờ đăng để tính.`,
    fix: 'Ghi cả ngày, ví dụ until 2026-11-30 15:00.',
    english: `${slug} has no time of publication that a clock without a day could follow`,
  }
}

export function leadWithoutPicture(slug: string): Wording {
  return {
    code: 'dau-trang-khong-anh',
    message: `Bài dẫn đầu ${slug} không có ảnh.`,
    fix: 'Thêm cover cho bài, hoặc cho chỗ này trên trang; hoặc chọn bài khác.',
    english: 'the lead has no picture',
  }
}

export function unknownPicture(src: string): Wording {
  return {
    code: 'thieu-anh',
    message: `Ảnh ${src} chưa có trong bài nào, nên chưa dùng ở đây được.`,
    fix: 'Dùng một ảnh của một bài đã có, hoặc đặt ảnh này làm cover của bài.',
    english: `no story shows the picture ${src}`,
  }
}
