/** Every sentence an editor is told about marks that were hardly meant, with its English beneath. */
import type { Wording } from '@/lib/model'

function mark(message: string, fix: string, english: string): Wording {
  return { code: 'dinh-dang-sai', message, fix, english }
}

export const HEADING = mark(
  'Các dấu # hay = ở đây không mở ra tiêu đề phụ nào, nên sẽ hiện nguyên trên báo.',
  'Viết ## rồi một dấu cách, rồi tiêu đề phụ.',
  'a heading has two to six marks, then a space',
)

export const UNDERLINE = mark(
  'Dòng dấu = dưới một đoạn không làm thành tiêu đề phụ, nên sẽ hiện nguyên trên báo.',
  'Xóa dòng này; tiêu đề phụ viết ## ở đầu dòng.',
  'a heading cannot be made by underlining',
)

export const EMPTY_HEADING = mark(
  'Tiêu đề phụ này không có chữ.',
  'Viết chữ sau ##, hoặc xóa dòng này.',
  'a heading without text',
)

export const LAZY_LINE = mark(
  'Dòng này nằm sát dưới một danh sách, lời trích hay chú thích, nên bị hiểu là của mục ở trên.',
  'Để một dòng trống ở trên nó; nếu đúng là của mục ấy thì thụt vào hai dấu cách (lời trích thì viết > ở đầu dòng).',
  'a line right below a list, a quotation or a footnote belongs to it',
)

export const COLUMNS = mark(
  'Các cột ở đây cách nhau bằng phím Tab hay nhiều dấu cách, nên sẽ dính vào nhau trên báo.',
  'Viết thành bảng: | Cột 1 | Cột 2 |, dòng dưới là | --- | --- |, rồi mỗi hàng một dòng.',
  'columns made with tabs or spaces run together; write a table',
)

export const WIKI_MARKS = mark(
  "Dấu của một trang web khác, như '''đậm''' hay ++chữ++, sẽ hiện nguyên trên báo.",
  'Viết **chữ đậm** hay *chữ nghiêng*; không muốn nhấn mạnh thì xóa các dấu ấy.',
  'markup of a wiki or a forum, which is plain text here',
)

export const RAISED = mark(
  'Dấu ~ hay ^ ở đây không nâng, không hạ chữ nào, nên sẽ hiện nguyên trên báo.',
  'Viết H<sub>2</sub>O, m<sup>2</sup>.',
  'subscripts and superscripts are written as tags',
)

export const EMOJI = mark(
  'Tên hình giữa hai dấu hai chấm không thành hình, nên sẽ hiện nguyên trên báo.',
  'Chèn chính hình ấy, hoặc xóa đi.',
  'the short name of an emoji, which is plain text here',
)

export const CONTENTS = mark(
  'Dòng [TOC] không làm ra mục lục, nên sẽ hiện nguyên trên báo.',
  'Xóa dòng này: mục lục tự có ở bài dài, từ các tiêu đề phụ.',
  'a table of contents is made by the page itself',
)

export const LOST_HASH = mark(
  'Dấu # ở cuối tiêu đề phụ này sẽ mất.',
  'Viết \\# nếu muốn in chính dấu thăng, hoặc xóa đi.',
  'a closing sequence of a heading is not shown',
)

export const LOST_INFO = mark(
  'Chữ liền sau ba dấu ``` hay ~~~ sẽ không hiện trên báo.',
  'Xuống dòng rồi mới viết chữ; không phải mã thì xóa các dấu ấy.',
  'words behind a code fence are not shown',
)

/** What to write for the shortcodes of other programs that show something. */
const FOR_SHORTCODE: Readonly<Record<string, string>> = {
  gallery:
    'Viết <Gallery title="…">, mỗi ảnh một <Figure src="/images/…" alt="…" />, rồi </Gallery>.',
  embed: 'Viết <Embed src="https://…" title="…" /> với địa chỉ của video hay bài đăng.',
  youtube: 'Viết <Embed src="https://www.youtube.com/watch?v=…" title="…" />.',
  ...Object.fromEntries(
    ['tiktok', 'facebook', 'instagram', 'twitter', 'tweet'].map((name) => [
      name,
      'Viết <Embed src="https://…" title="…" /> với địa chỉ của bài đăng.',
    ]),
  ),
  video:
    'Viết <Video src="/images/….mp4" title="…" />; video của YouTube viết <Embed src="https://…" title="…" />.',
  audio: 'Viết <Audio src="/images/….mp3" title="…" />.',
  quote: 'Viết <Quote by="…">, lời trích, rồi </Quote>.',
}

/** Takes the shortcode as it is written. */
export function shortcode(written: string): Wording {
  const [, name = ''] = /^\[(\w+)/.exec(written) ?? []
  return mark(
    'Dấu trong ngoặc vuông của một trang web khác, như [b] hay [caption], sẽ hiện nguyên trên báo.',
    (Object.hasOwn(FOR_SHORTCODE, name) && FOR_SHORTCODE[name]) ||
      'Bỏ các ngoặc vuông: chữ đậm viết **chữ**, ảnh viết <Figure src="/images/…" alt="…" />.',
    'a shortcode or forum markup, which is plain text here',
  )
}

export const TABLE = mark(
  'Chỗ này trông như một bảng, nhưng thiếu dòng | --- | --- | dưới dòng đầu.',
  'Viết thêm dòng | --- | --- |, mỗi cột một ô, ngay dưới dòng tên cột.',
  'a table needs a line of hyphens below its first row',
)

export const LOST_CELL = mark(
  'Số ô của dòng này không khớp với dòng tên cột: ô thừa sẽ mất, hoặc cả bảng không thành bảng.',
  'Mỗi dòng có đúng số ô như dòng tên cột; muốn in dấu | trong ô thì viết \\|.',
  'a row of a table has other cells than its first row',
)

export const SENTENCE_IN_TABLE = mark(
  'Dòng này nằm sát dưới bảng nên bị hiểu là một hàng của bảng.',
  'Để một dòng trống giữa bảng và đoạn này.',
  'a line right below a table becomes a row of it',
)

export const STAR = mark(
  'Dấu * ở đây không bao chữ nào, nên sẽ hiện nguyên trên báo.',
  'Viết **chữ đậm** hay *chữ nghiêng*: dấu sao ở cả hai đầu, sát vào chữ, trước và sau là dấu cách. Muốn in chính dấu sao thì viết \\*.',
  'stars that enclose nothing',
)

export const STRIKE = mark(
  'Dấu ~~ ở đây không gạch chữ nào, nên sẽ hiện nguyên trên báo.',
  'Viết ~~chữ gạch bỏ~~, sát vào chữ ở cả hai đầu; không muốn gạch thì xóa.',
  'strike-through marks that enclose nothing',
)

export const NOTE = mark(
  'Dấu [!…] này không mở ra ghi chú nào, nên sẽ hiện nguyên trên báo.',
  'Viết > [!NOTE] một mình ở dòng đầu của một đoạn có dấu > (NOTE, TIP, IMPORTANT, WARNING, CAUTION hay EDITOR), hoặc <Note>…</Note>.',
  'an alert of GitHub that is none: in no quotation, or of another name',
)

export const COLONS = mark(
  'Dấu ::: không mở ra hộp nào, nên sẽ hiện nguyên trên báo.',
  'Xóa dòng này; muốn có hộp thì viết <InfoBox title="…">…</InfoBox>.',
  'a directive, which is plain text here',
)

export const WIKI = mark(
  'Dấu [[…]] không thành liên kết, nên sẽ hiện nguyên trên báo.',
  'Viết [chữ](/chuyen-muc/ten-bai).',
  'a wiki link, which is plain text here',
)

export const FORMULA = mark(
  'Công thức giữa hai dấu $ không được dựng, nên sẽ hiện nguyên trên báo.',
  'Viết công thức bằng chữ thường: x<sup>2</sup>, H<sub>2</sub>O; hoặc chụp thành ảnh.',
  'a formula in TeX, which is plain text here',
)

export const HIGHLIGHT = mark(
  'Dấu == không tô chữ nào, nên sẽ hiện nguyên trên báo.',
  'Xóa các dấu ==; muốn nhấn mạnh thì viết **chữ**.',
  'highlight marks, which are plain text here',
)

export const REPEATED_NUMBER = mark(
  'Hai mục liền nhau cùng một số thứ tự.',
  'Đánh số lại: 1. 2. 3.; báo hiện đúng những số đã gõ.',
  'two items of a list have the same number',
)

export const COMPARISON = mark(
  'Dấu > ở đầu dòng mở ra một lời trích, nên dấu ấy sẽ mất.',
  'Muốn in dấu lớn hơn thì viết \\>, hoặc viết “hơn”.',
  'a line that begins with > is a quotation',
)

export const SIGN = mark(
  'Dấu + hay - ở đầu dòng thành dấu đầu mục, nên không còn là dấu của số.',
  'Số âm, số dương thì viết \\- hay \\+ liền trước số; là danh sách thì để nguyên.',
  'a sign at the beginning of a line becomes a bullet',
)

export const LOW_LINES = mark(
  'Dấu __ ở đây không bao chữ nào, nên sẽ hiện nguyên trên báo.',
  'Viết **chữ đậm**, hoặc để dấu cách sau __ đóng.',
  'low lines that enclose nothing',
)

export const REFERENCE: Wording = {
  code: 'thieu-chu-thich',
  message: 'Dấu chú thích này không có lời chú thích, nên sẽ hiện nguyên trên báo.',
  fix: 'Viết lời chú thích ở cuối bài, trên một dòng riêng: [^1]: Lời chú thích.',
  english: 'a footnote mark without its footnote',
}

export const LOST_FOOTNOTE: Wording = {
  code: 'thieu-chu-thich',
  message: 'Lời chú thích này không có dấu nào trong bài dẫn tới, nên không hiện trên báo.',
  fix: 'Viết dấu của nó, ví dụ [^1], ngay sau chữ được chú thích; hai lời chú thích không được cùng tên.',
  english: 'a footnote that no mark leads to',
}

function link(message: string, fix: string, english: string): Wording {
  return { code: 'lien-ket-sai-dang', message, fix, english }
}

export const NAMED_LINK = link(
  'Chỗ này trông như một liên kết, nhưng không có địa chỉ nên sẽ hiện nguyên văn.',
  'Viết [chữ](https://…).',
  'a link whose address is defined nowhere',
)

export const UNUSED_NAME = link(
  'Dòng này đặt tên cho một địa chỉ mà không chỗ nào dùng, nên không hiện trên báo.',
  'Muốn in dòng này thì viết \\[ ở đầu; không thì xóa.',
  'a link definition that nothing refers to',
)

export const SPACED_PICTURE = link(
  'Tên tệp ảnh có dấu cách, nên ảnh không hiện: người đọc thấy nguyên dòng này.',
  'Đổi tên tệp ảnh cho liền nhau (lo-gom.png), rồi viết tên mới vào đây.',
  'the address of a picture must not contain spaces',
)

export const BROKEN_PICTURE = link(
  'Chỗ này trông như một ảnh, nhưng viết sai dạng nên sẽ hiện nguyên văn.',
  'Viết ![mô tả](/images/…) liền nhau, hoặc <Figure src="/images/…" alt="…" />.',
  'this looks like a Markdown picture but is none',
)

export const BROKEN_LINK = link(
  'Chỗ này trông như một liên kết, nhưng viết sai dạng nên sẽ hiện nguyên văn.',
  'Viết [chữ](https://…): ngoặc vuông trước, ngoặc tròn liền sau, không có dấu cách ở giữa hay trong địa chỉ.',
  'this looks like a Markdown link but is none',
)
