import { type MarkedPart, markedChanges, type StoryVersion } from '@/lib/history'
import { CORRECTION_PARTS, FIELDS, type Field, PICTURE_PARTS, SOURCE_PARTS } from '@/lib/model'
import { ENDPOINTS } from '@/lib/routes'
import { escapeHtml } from '@/lib/shared/text'
import { formatDateTime } from '@/lib/shared/time'
import { deskDocument } from './desk-document'
import { type AskedStory, historyLink } from './history-link'

type History = {
  readonly story: AskedStory
  readonly file: string
  /** The newest first. */
  readonly versions: readonly StoryVersion[]
  /** One of them, its text and that of the one before. */
  readonly shown?: { readonly chosen: StoryVersion; readonly before: string; readonly text: string }
}

const { version: VERSION, file: FILE } = ENDPOINTS.storyHistory.query

const TITLE = 'Lịch sử bài'

/** A story's versions, and what changed in one of them as marked text. */
export function historyPage({ story, file, versions, shown }: History): string {
  if (!shown)
    return page(`<p>${escapeHtml(file)} chưa có trong Git, nên chưa có bản nào để xem lại.</p>`)
  const { chosen, before, text } = shown
  const isCommitted = chosen.author !== ''
  return page(`<p class="soft">${escapeHtml(file)}</p>
<section><h2>Các bản <span>${versions.length}</span></h2>
<ol>${versions.map((one) => versionItem(story, one, one === chosen)).join('')}</ol></section>
<section><h2>${isCommitted ? `Bản của ${escapeHtml(chosen.author)}, ${formatDateTime(chosen.at)}` : 'Bản đang nằm trong thư mục'}</h2>
<p class="soft">So với bản trước đó: <ins>chữ thêm</ins>, <del>chữ bỏ</del>.</p>
<div class="marked">${markedChanges(readable(before), readable(text)).map(markedPart).join('\n')}</div>
${isCommitted && chosen !== versions[0] ? takeBack(story, file, chosen) : ''}</section>`)
}

/** What is said where Git keeps no versions. */
export function withoutGitPage(file: string): string {
  return page(`<p class="soft">${escapeHtml(file)}</p>
<p>Thư mục bài chưa nằm trong Git, nên không có bản cũ nào để xem hay lấy lại.</p>
<p>Muốn có, người trông máy chủ chạy một lần trong thư mục của báo:</p>
<pre>git init &amp;&amp; git add content &amp;&amp; git commit -m "Số đầu"</pre>
<p>Từ đó, mỗi lần ghi (commit) là một bản.</p>`)
}

export function noSuchStoryPage(): string {
  return page('<p>Không có bài nào tên như vậy; có thể tệp vừa được đổi tên hay xóa.</p>')
}

function page(body: string): string {
  return deskDocument({ title: TITLE, path: '' }, body)
}

function versionItem(story: AskedStory, version: StoryVersion, isChosen: boolean): string {
  const { id, author, at, subject } = version
  const words =
    author === ''
      ? '<b>Đang nằm trong thư mục</b>, chưa ghi vào Git'
      : `<time>${formatDateTime(at)}</time> <b>${escapeHtml(author)}</b> ${escapeHtml(subject)}`
  return `<li>${isChosen ? words : `<a href="${escapeHtml(historyLink(story, { [VERSION]: id }))}">${words}</a>`}</li>`
}

/** Git writes here, not this server: a file to put in its place, or a command. */
function takeBack(story: AskedStory, file: string, { id, at, file: then }: StoryVersion): string {
  const link = historyLink(story, { [VERSION]: id, [FILE]: '1' })
  const short = id.slice(0, 10)
  const write =
    then === file
      ? `git restore --source=${short} -- ${quoted(file)}`
      : `git show ${short}:./${quoted(then)} &gt; ${quoted(file)}`
  return `<h3>Lấy lại bản này</h3>
<p><a href="${escapeHtml(link)}" download>Tải tệp của bản này</a>, rồi chép đè lên <code>content/${escapeHtml(file)}</code>. Bản mới hơn vẫn còn ở đây.</p>
<p>Hoặc chạy trong thư mục của báo:</p>
<pre>cd content &amp;&amp; ${write} &amp;&amp; git commit -m "Lấy lại bản ${formatDateTime(at)}" -- ${quoted(file)}</pre>`
}

function quoted(file: string): string {
  return escapeHtml(/^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`)
}

const LABELS: ReadonlyMap<string, string> = new Map(
  [SOURCE_PARTS, CORRECTION_PARTS, PICTURE_PARTS, FIELDS]
    .flatMap((fields) => Object.entries<Field>(fields))
    .map(([name, { label }]) => [name, label]),
)

/** A file's text with its fields called as editors call them. */
function readable(text: string): string {
  const [, front = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? []
  if (front === '') return text
  const named = front.replace(/^([ -]*)(\w+):/gm, (whole, before: string, name: string) =>
    LABELS.has(name) ? `${before}${LABELS.get(name)}:` : whole,
  )
  return `${named}\n\n${body}`
}

function markedPart(part: MarkedPart): string {
  if ('same' in part) return `<p class="soft">⋯ ${part.same} dòng như cũ</p>`
  const pieces = part.line.map(({ text, change }) => {
    const tag = change === 'added' ? 'ins' : change === 'removed' ? 'del' : undefined
    return tag ? `<${tag}>${escapeHtml(text)}</${tag}>` : escapeHtml(text)
  })
  return `<p>${pieces.join('')}</p>`
}
