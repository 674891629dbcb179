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
  figcaption: 'Chú thích viết trong thẻ ảnh: <Figure src="/images/…" alt="…" caption="…" />.',
  figure: 'Viết ảnh là <Figure src="/images/…" alt="…" />.',
  h1: 'Viết tiêu đề phụ là ## ở đầu dòng.',
  hr: 'Viết --- trên một dòng riêng.',
  i: 'Viết chữ nghiêng là *chữ*.',
  aside: 'Viết hộp bằng <InfoBox title="…">…</InfoBox>, ghi chú bằng <Note>…</Note>.',
  audio: 'Viết <Audio src="/images/…" title="…" />.',
  iframe:
    'Video hay bài đăng của YouTube, TikTok, Facebook, X, Instagram viết <Embed src="https://…" title="…" />; phim của mình viết <Video src="/images/…" title="…" />; nơi khác thì dẫn liên kết [chữ](https://…).',
  img: 'Viết ảnh là <Figure src="/images/…" alt="…" />.',
  li: 'Viết danh sách bằng - ở đầu mỗi dòng.',
  p: 'Bỏ thẻ: hai đoạn chỉ cần cách nhau một dòng trống.',
  script: 'Xóa đoạn này: mã lệnh không được chạy trong bài.',
  strong: 'Viết chữ đậm là **chữ**.',
  style: 'Xóa đoạn này: bài không tự đặt được kiểu chữ.',
  summary: 'Chữ của thẻ này viết ở thẻ mở: <Details title="…">.',
  table: 'Viết bảng bằng Markdown: | Cột 1 | Cột 2 |, dòng dưới | --- | --- |.',
  video: 'Viết <Video src="/images/…" title="…" />.',
}

const SAME_AS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'h1'])),
  ...Object.fromEntries(['ul', 'ol'].map((tag) => [tag, 'li'])),
  ...Object.fromEntries(['tr', 'td', 'th', 'tbody', 'thead'].map((tag) => [tag, 'table'])),
  ...{ embed: 'iframe', object: 'iframe', picture: 'img', q: 'blockquote' },
}

const OTHERS = 'Bỏ thẻ này, chỉ giữ lại chữ.'

const PLAIN_TAGS =
  'abbr address article button canvas center cite code del details div dl dd dt font footer form header input ins kbd label link main mark math meta nav noscript o:p pre s section select small source span strike svg template textarea time title u wbr'

/** What components are called in other programs, by the component of this paper. */
const CALLED: Readonly<Record<string, string>> = {
  Audio: 'podcast sound soundcloud voice',
  Chart: 'bar barchart diagram graph linechart pie piechart',
  Details: 'accordion collapse collapsible expand spoiler toggle',
  Embed: 'facebook instagram oembed reel tiktok tweet twitter x youtube',
  Figure: 'image photo pic',
  File: 'attachment document download pdf',
  Gallery: 'album carousel images photos slider slideshow',
  InfoBox: 'box card factbox panel sidebar',
  KeyPoints: 'highlights keytakeaways summary takeaways tldr tomtat',
  Note: 'admonition alert callout info tip warning',
  PullQuote: 'highlight pullquote',
  QA: 'faq interview qanda',
  Quote: 'blockquote testimonial',
  Related: 'readmore relatedposts seealso xemthem',
  Table: 'datatable grid',
  Timeline: 'events history steps',
  Video: 'film movie player',
}

/** Which component a name of other programs stands for; undefined where it is none of theirs, or ours. */
export function calledElsewhere(name: string): string | undefined {
  const word = name.toLowerCase()
  const found = Object.entries(CALLED).find(([, names]) => names.split(' ').includes(word))
  return found && `Ở báo này viết <${found[0]} …>.`
}

/** What to write instead of an HTML tag; undefined when it is none. Takes its name. */
export function insteadOfTag(name: string): string | undefined {
  const tag = name.toLowerCase()
  const known = INSTEAD[SAME_AS[tag] ?? tag]
  return known ?? (PLAIN_TAGS.split(' ').includes(tag) ? OTHERS : undefined)
}
