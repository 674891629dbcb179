import { type Finding, quoted } from '../finding'

/** Something of the file that stays behind, and its words. */
export function left(place: string, what: string, words: string): Finding {
  return {
    place,
    vietnamese: `không mang theo ${what}${words.trim() === '' ? '' : ` ${quoted(words)}`}.`,
    english: 'a part of the file was left out',
  }
}

/** A tracked change: the story has it as if it had been accepted. */
export function changed(place: string, added: string, removed: string): Finding {
  const both = [added.trim() && `thêm ${quoted(added)}`, removed.trim() && `xóa ${quoted(removed)}`]
  return {
    place,
    vietnamese: `có sửa đổi chưa duyệt: ${both.filter(Boolean).join(', ')}. Bài lấy bản đã sửa; hãy hỏi lại người viết.`,
    english: 'a tracked change nobody has accepted yet; the story has it as accepted',
  }
}

/** Text that Word does not show. */
export function hidden(place: string, words: string): Finding {
  return {
    place,
    vietnamese: `bỏ chữ ẩn ${quoted(words)}: người viết đã giấu, không hiện trong Word.`,
    english: 'hidden text was left out',
  }
}

/** Text that can hardly be seen on paper; it stays. */
export function white(place: string, words: string): Finding {
  return {
    place,
    vietnamese: `chữ màu trắng ${quoted(words)} không thấy được trên giấy mà nay nằm trong bài: xem có phải chữ giấu không.`,
    english: 'white text is in the story now',
  }
}

/** A comment of whoever worked on the file. */
export function comment(place: string, author: string, words: string): Finding {
  const who = author.trim() === '' ? '' : ` của ${author.trim()}`
  return {
    place,
    vietnamese: `bỏ bình luận${who}: ${quoted(words)}.`,
    english: 'a comment was left out',
  }
}

/** Text in a box of its own, which now stands among the paragraphs. */
export function boxed(place: string, words: string): Finding {
  return {
    place,
    vietnamese: `chữ trong khung ${quoted(words)} nay là đoạn văn ngay sau đoạn nó đứng: xem lại chỗ.`,
    english: 'the text of a box is now a paragraph',
  }
}

/** A table with merged cells, which a body cannot have. */
export function merged(place: string, words: string): Finding {
  return {
    place,
    vietnamese: `bảng ${quoted(words)} có ô gộp; trong bài chữ nằm ở ô đầu, các ô còn lại để trống: xem lại bảng.`,
    english: 'merged cells: the words are in the first, the others are empty',
  }
}
