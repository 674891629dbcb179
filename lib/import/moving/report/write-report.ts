import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { escapeHtml, formatNumber } from '@/lib/shared/text'
import type { Result } from '../carry-out'
import type { Source, SourcePlace } from '../exported'
import type { Mapping } from '../mapping/mapping'
import type { Moved } from '../move-task'
import type { Plan, Survey } from '../plan'
import { REPORT_STYLE } from './style'
import { whatItIs } from './what-it-is'

/** All that a report is made of. */
export type Reported = {
  readonly source: Source
  readonly name: string
  readonly found: Survey
  readonly plan: Plan
  readonly result: Result
  readonly mapping: Mapping
  /** How many people got a file of their own. */
  readonly people: number
  readonly isDryRun: boolean
}

/** Writes the report of an import as a page to hand around, and the list of missing files. Returns the page's path. */
export function writeReport(work: string, reported: Reported): string {
  mkdirSync(work, { recursive: true })
  const file = path.join(work, reported.isDryRun ? 'xem-truoc.html' : 'bao-cao.html')
  writeFileSync(file, reportPage(reported))
  const missing = missingFiles(reported.result.moved)
  writeFileSync(
    path.join(work, 'tep-thieu.txt'),
    missing.map(([address]) => `${address}\n`).join(''),
  )
  return file
}

function reportPage(reported: Reported): string {
  const { source, name, isDryRun } = reported
  const title = `${isDryRun ? 'Xem trước' : 'Báo cáo'} nhập báo: ${name}`
  const body = [
    `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(source.name)}${isDryRun ? '. Chưa ghi gì vào báo.' : ''}</p>`,
    counts(reported),
    sections(reported),
    refused(reported.result.moved),
    toLookAt(reported),
    kept(reported.result.moved),
    missing(reported.result.moved),
    leftBehind(reported),
  ]
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${REPORT_STYLE}</style><main>${body.join('\n')}</main></html>\n`
}

function counts({ found, plan, people, result: { moved, uploads } }: Reported): string {
  const count = (outcome: Moved['outcome']) => moved.filter((it) => it.outcome === outcome).length
  const comments = found.stories.reduce((sum, it) => sum + it.comments, 0)
  const drafts = [...plan.placed.values()].filter(({ seen }) => seen.state !== 'public').length
  const files = new Set(moved.flatMap((it) => it.files.map(([, own]) => own))).size
  return table(
    ['', 'Số lượng'],
    [
      ['Bài tìm thấy', found.stories.length],
      ['Ghi lần này', count('written')],
      ['Đã có từ trước, không đổi', count('same')],
      ['Đã có và khác, để nguyên', count('kept')],
      ['Chưa nhận được, phải sửa', count('refused')],
      ['Trong số đã nhận: bản nháp', drafts],
      ['Bỏ lại theo tệp chuyên mục', plan.leftOut.length],
      ['Người viết có trang mới (people/)', people],
      ['Ảnh, phim mang theo', files],
      ['Ảnh, phim, tệp không tìm thấy', missingFiles(moved).length],
      ['Tệp trong thư mục uploads', uploads],
      ['Địa chỉ cũ dẫn tới địa chỉ mới', plan.addresses.size],
      ['Bình luận của bạn đọc, để lại', comments],
    ].map(([label, number]) => [String(label), formatNumber(Number(number))]),
  )
}

function sections({ found, mapping }: Reported): string {
  const rows = [...found.tally.categories]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => [name, mapping.categories.get(name) ?? '', formatNumber(count)])
  return part('Chuyên mục', rows.length, table(['Chuyên mục cũ', 'Nay là', 'Số bài'], rows))
}

function refused(moved: readonly Moved[]): string {
  const stories = moved.filter(({ outcome }) => outcome === 'refused')
  const items = stories.map(({ path: file, title, problems, notes }) => {
    const reasons = [
      ...problems.map((it) => `dòng ${it.line}: ${it.message} Cách sửa: ${it.fix}`),
      ...(problems.length === 0 ? notes.map((it) => `${placeOf(it.place)}: ${it.vietnamese}`) : []),
    ]
    return item(title, `bi-tu-choi/${file}`, reasons)
  })
  const intro =
    '<p>Mỗi bài nằm ở tệp ghi dưới tên nó. Sửa tệp ấy rồi chuyển vào thư mục nội dung, đúng đường dẫn ấy.</p>'
  return part('Bài chưa nhận được', items.length, intro + list(items))
}

function toLookAt({ result: { moved }, found }: Reported): string {
  const stories = moved.filter(({ outcome, notes }) => outcome !== 'refused' && notes.length > 0)
  const items = stories.map(({ path: file, title, notes }) => {
    const [first] = notes
    const where = first ? `${placeOf(first.place)} → ${file}` : file
    return item(
      title,
      where,
      notes.map((it) => it.vietnamese),
    )
  })
  const general = found.notes.map((it) => item(placeOf(it.place), '', [it.vietnamese]))
  return part('Bài nên xem lại', items.length + general.length, list([...general, ...items]))
}

function kept(moved: readonly Moved[]): string {
  const stories = moved.filter(({ outcome }) => outcome === 'kept')
  const items = stories.map(({ path: file, title }) => item(title, file, []))
  const intro =
    '<p>Tệp trong báo khác với bài cũ, nên không ghi đè. Muốn lấy bản cũ thì thêm --force.</p>'
  return part('Bài đã có và khác', items.length, intro + list(items))
}

function missing(moved: readonly Moved[]): string {
  const rows = missingFiles(moved).map(([address, titles]) => [
    address,
    titles.slice(0, 3).join('; '),
  ])
  const intro =
    '<p>Chép các tệp này vào thư mục uploads rồi chạy lại với --force, ảnh sẽ vào bài. Danh sách để tải: tep-thieu.txt.</p>'
  return part(
    'Ảnh và tệp không tìm thấy',
    rows.length,
    intro + table(['Địa chỉ cũ', 'Trong bài'], rows),
  )
}

function leftBehind({ found, plan, mapping }: Reported): string {
  const kinds = [...found.left].map(([what, items]) => [whatItIs(what), formatNumber(items.length)])
  const named = [...found.left].flatMap(([what, items]) =>
    items.flatMap(({ place, title }) =>
      title === undefined ? [] : [item(title || '(không tên)', placeOf(place), [whatItIs(what)])],
    ),
  )
  const byMapping = plan.leftOut.map((seen) =>
    item(seen.title || '(không tên)', placeOf(seen.place), [
      mapping.types.has(seen.type)
        ? `loại ${seen.type}`
        : `chuyên mục ${seen.categories.join(', ')}`,
    ]),
  )
  return part(
    'Bỏ lại',
    kinds.length + byMapping.length,
    table(['Loại', 'Số lượng'], kinds) + list([...byMapping, ...named]),
  )
}

/** Files that are not there, with the stories that show them. */
function missingFiles(moved: readonly Moved[]): [string, string[]][] {
  const files = new Map<string, string[]>()
  for (const { missing: addresses, title } of moved)
    for (const address of addresses) files.set(address, [...(files.get(address) ?? []), title])
  return [...files]
}

function placeOf({ file, line }: SourcePlace): string {
  return `${file}:${line}`
}

function part(title: string, count: number, content: string): string {
  if (count === 0) return ''
  return `<details${count <= 50 ? ' open' : ''}><summary><h2>${escapeHtml(title)} <small>${formatNumber(count)}</small></h2></summary>${content}</details>`
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`
  return `<table><thead>${line(heads, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('\n')}</tbody></table>`
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.join('\n')}</ul>`
}

function item(title: string, where: string, reasons: readonly string[]): string {
  const below = reasons.map((it) => `<br>${escapeHtml(it)}`).join('')
  return `<li><b>${escapeHtml(title)}</b>${where && ` <code>${escapeHtml(where)}</code>`}${below}</li>`
}
