/** HTML elements that may be written as tags in a body; they take no attributes. */
export const BODY_TAGS = ['br', 'sub', 'sup'] as const

/** Whether `name` is one of the HTML elements a body may write. */
export function isBodyTag(name: string): boolean {
  return BODY_TAGS.some((tag) => tag === name)
}

/** What to write instead of the HTML tags that editors paste. */
const INSTEAD: Readonly<Record<string, string>> = {
  a: 'Viết liên kết là [chữ](https://…).',
  b: 'Viết chữ đậm là **chữ**.',
  blockquote: 'Viết lời trích bằng <Quote by="…">…</Quote>, hoặc đặt > ở đầu dòng.',
  em: 'Viết chữ nghiêng là *chữ*.',
  figure: 'Viết ảnh là <Figure src="/images/…" alt="…" />.',
  h1: 'Viết tiêu đề phụ là ## ở đầu dòng.',
  hr: 'Viết --- trên một dòng riêng.',
  i: 'Viết chữ nghiêng là *chữ*.',
  iframe: 'Nhúng phim bằng <Video src="/images/…" title="…" />, hoặc dẫn liên kết tới nơi có nó.',
  img: 'Viết ảnh là <Figure src="/images/…" alt="…" />.',
  li: 'Viết danh sách bằng - ở đầu mỗi dòng.',
  p: 'Bỏ thẻ: hai đoạn chỉ cần cách nhau một dòng trống.',
  script: 'Xóa đoạn này: mã lệnh không được chạy trong bài.',
  strong: 'Viết chữ đậm là **chữ**.',
  style: 'Xóa đoạn này: bài không tự đặt được kiểu chữ.',
  table: 'Viết bảng bằng Markdown: | Cột 1 | Cột 2 |, dòng dưới | --- | --- |.',
  video: 'Viết <Video src="/images/…" title="…" />.',
}

const SAME_AS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'h1'])),
  ...Object.fromEntries(['ul', 'ol'].map((tag) => [tag, 'li'])),
  ...Object.fromEntries(['tr', 'td', 'th', 'tbody', 'thead'].map((tag) => [tag, 'table'])),
  ...{ figcaption: 'figure', embed: 'iframe', object: 'iframe', picture: 'img', q: 'blockquote' },
}

const OTHERS = 'Bỏ thẻ này, chỉ giữ lại chữ.'

const PLAIN_TAGS =
  'abbr address article aside audio button canvas center cite code del details div dl dd dt font footer form header input ins kbd label link main mark math meta nav noscript o:p pre s section select small source span strike summary svg template textarea time title u wbr'

/** What to write instead of an HTML tag; undefined when it is none. Takes its name. */
export function insteadOfTag(name: string): string | undefined {
  const tag = name.toLowerCase()
  const known = INSTEAD[SAME_AS[tag] ?? tag]
  return known ?? (PLAIN_TAGS.split(' ').includes(tag) ? OTHERS : undefined)
}
