import { escapeHtml } from '@/lib/shared/text'
import type { NEEDS_PASS, ShownFinding, ShownStatus } from '../shown-status'
import { lastOwnSave } from './save-guard'

/** How often it is asked how the story at hand is, milliseconds: an editor hears within two seconds of a save. */
const ASK_EVERY_MS = 1_000

/** From so many pixels on there is room beside the form. */
const WIDE = 700

/** What the editor's configuration says of a list of stories: its name in addresses, and its folder. */
type Collection = { readonly name: string; readonly folder?: string }

/** This window's word for itself, by which the newsroom knows how many have a story open. */
const READER = crypto.randomUUID()

/**
 * Shows in a corner of the web editor what the paper makes of the story at hand, or of all where none is: what it
 * refuses, with line and remedy, and whether readers have it. Where the desk's pass is missing it says how to get it.
 */
export function startStatusPanel(collections: readonly Collection[]): void {
  const folders = new Map(collections.map(({ name, folder = '' }) => [name, folder]))
  const panel = document.createElement('details')
  panel.setAttribute('aria-live', 'polite')
  panel.lang = 'vi'
  panel.style.cssText =
    'position:fixed;z-index:1000;inset:auto 12px 12px auto;width:min(26rem,calc(100vw - 24px));max-height:min(60vh,100dvh - 9rem);overflow:auto;background:Canvas;color:CanvasText;border:1px solid GrayText;border-radius:6px;padding:8px 12px;font:14px/1.5 system-ui,sans-serif;box-shadow:0 2px 12px #0003'
  let shown = ''
  const show = (html: string) => {
    if (html === shown) return
    shown = html
    panel.innerHTML = html
    if (!panel.isConnected) document.body.append(panel)
    const isWrong = panel.querySelector('[data-wrong]') !== null
    panel.style.borderColor = isWrong ? '#c00' : 'GrayText'
    // On a phone it would lie over what is written and over the row of buttons at the bottom.
    const hasRoom = innerWidth >= WIDE
    panel.style.bottom = hasRoom ? '12px' : '62px'
    if (isWrong && hasRoom) panel.open = true
  }
  const look = async () => {
    if (document.visibilityState === 'visible') show(await ask(folders))
    setTimeout(look, ASK_EVERY_MS)
  }
  look()
}

async function ask(folders: ReadonlyMap<string, string>): Promise<string> {
  try {
    const { path, isOfStory } = address(folders)
    const answer = await fetch(path, { cache: 'no-store' })
    if (!answer.ok) return NO_ANSWER
    const status = (await answer.json()) as ShownStatus | typeof NEEDS_PASS
    if ('needsPass' in status) return NO_PASS
    return isOfStory && !status.story ? NOT_THERE : inWords(status)
  } catch {
    return NO_ANSWER
  }
}

/** The page says where to ask, and with which words. */
function address(folders: ReadonlyMap<string, string>): { path: string; isOfStory: boolean } {
  const { status: path = '', statusFile = '', statusReader = '' } = document.body.dataset
  const [, collection = '', name = ''] =
    /^#\/collections\/([\w-]+)\/entries\/([^?]+)/.exec(location.hash) ?? []
  const folder = folders.get(collection)
  if (!folder || name === '') return { path, isOfStory: false }
  const file = `${folder.replace(/^content\//, '')}/${decodeURIComponent(name)}.mdx`
  const asked = new URLSearchParams({ [statusFile]: file, [statusReader]: READER })
  return { path: `${path}?${asked}`, isOfStory: true }
}

const TIME = new Intl.DateTimeFormat('vi', { dateStyle: 'short', timeStyle: 'short' })

const NO_PASS =
  '<summary>Chưa nghe được tòa soạn</summary><p>Mở liên kết do <code>npm run desk</code> in ra một lần trong trình duyệt này, để biết bài vừa lưu có được nhận không.</p>'

const NO_ANSWER =
  '<summary>Báo chưa trả lời</summary><p>Bài vẫn lưu được; khi báo trả lời, lời báo sẽ hiện ở đây.</p>'

const NOT_THERE =
  '<summary><b>Báo chưa có bài này</b>: bạn đọc chưa thấy</summary><p>Đã lưu mà vẫn thấy dòng này thì bài chưa về tới thư mục của báo.</p>'

const STATUS: Readonly<Record<NonNullable<ShownStatus['story']>['status'], string>> = {
  draft: 'Bản nháp: bạn đọc chưa thấy',
  waiting: 'Chờ duyệt: bạn đọc chưa thấy',
  scheduled: 'Hẹn đăng lúc',
  public: 'Đang trên trang',
  withdrawn: 'Đã gỡ',
  refused: 'BỊ TỪ CHỐI: bạn đọc chưa thấy bài này',
  outdated: 'BỊ TỪ CHỐI: bạn đọc vẫn thấy bản cũ',
  merging: 'Chờ gộp vào báo: bạn đọc chưa thấy bản này',
}

const MERGING_WRONG = 'Chờ gộp, và gộp vào thì BỊ TỪ CHỐI'

function inWords({ story, refused }: ShownStatus): string {
  if (!story) return ofAll(refused)
  const { status, publishedAt, findings, link, others, history } = story
  const isWrong =
    status === 'refused' || status === 'outdated' || findings.some(({ isError }) => isError)
  const words = status === 'merging' && isWrong ? MERGING_WRONG : STATUS[status]
  const when =
    status === 'scheduled' && publishedAt !== undefined ? ` ${TIME.format(publishedAt)}` : ''
  const advice = findings.filter(({ isError }) => !isError).length
  const more = !isWrong && advice > 0 ? ` · ${advice} chỗ nên xem lại` : ''
  const open =
    link === undefined
      ? ''
      : `<a href="${escapeHtml(link)}" target="_blank">${status === 'public' ? 'Xem trên trang' : 'Xem trước'}</a> · `
  const versions =
    history === undefined ? '' : `<a href="${escapeHtml(history)}" target="_blank">Lịch sử bài</a>`
  const elsewhere = savedElsewhere(story)
  const shared =
    elsewhere + (others > 0 ? `<br><b>Đang có ${others} người khác mở bài này.</b>` : '')
  const isUrgent = isWrong || shared !== '' ? ' data-wrong' : ''
  return `<summary${isUrgent}><b>${words}${when}</b>${more}${shared}</summary>${list(findings)}<p>${open}${versions}</p>`
}

/** When the story at hand was saved as far as this window knows. */
let seen = { file: '', savedAt: 0 }

/** Says so where another one has saved the story since it was opened here. */
function savedElsewhere({ file, savedAt }: { file: string; savedAt: number }): string {
  const own = lastOwnSave()
  if (own === undefined) return ''
  // The panel may ask while a save goes on; a file system may count whole seconds.
  const isOwn = Math.abs(savedAt - own) < 3_000
  if (seen.file !== file || isOwn) seen = { file, savedAt }
  return savedAt === seen.savedAt
    ? ''
    : `<br><b>Người khác vừa lưu bài này lúc ${TIME.format(savedAt)}: tải lại trang này trước khi viết tiếp.</b>`
}

function ofAll({ count, findings }: ShownStatus['refused']): string {
  if (count === 0) return '<summary>Mọi bài đã lưu đều được nhận</summary>'
  return `<summary data-wrong><b>${count} tệp BỊ TỪ CHỐI</b></summary>${list(findings, true)}`
}

function list(findings: readonly ShownFinding[], withFile = false): string {
  const items = findings.map(({ file, line, message, fix, isError }) => {
    const place = withFile ? `${escapeHtml(file)}, dòng ${line}` : `Dòng ${line}`
    return `<li>${isError ? '' : '<i>Nên xem lại.</i> '}${place}: ${escapeHtml(message)}<br>Cách sửa: ${escapeHtml(fix)}</li>`
  })
  return items.length === 0
    ? ''
    : `<ul style="margin:8px 0;padding-left:20px">${items.join('')}</ul>`
}
