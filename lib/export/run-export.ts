import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { readPaper, type Voice } from '@/lib/check'
import { imagesDir, setPaper, siteUrl } from '@/lib/config'
import { settingsOf } from './read-paper'
import { writeHtml } from './write-html'
import { writeJson } from './write-json'
import { writeWxr } from './write-wxr'

const USAGE =
  'Cách dùng: npm run export -- --wxr|--json|--html THƯ_MỤC [--force]\n  (npm run export -- --wxr|--json|--html FOLDER)'

const OPTIONS = {
  wxr: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  html: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
} as const

/**
 * `npm run export`: writes all of a paper in an open form, with its pictures beside. Takes the words of the command;
 * returns the exit code.
 */
export function runExport(
  words: readonly string[],
  contentDir: string,
  { report, warn }: Voice,
): number {
  const order = readOrder(words)
  if (order === undefined) {
    warn(USAGE)
    return 1
  }
  const { form, dir, force } = order
  if (!force && existsSync(dir) && readdirSync(dir).length > 0) {
    warn(
      `${dir} không trống. Chọn thư mục khác, hoặc thêm --force để ghi vào đó.\n  (the folder is not empty)`,
    )
    return 1
  }
  const restore = setPaper(readPaper(contentDir, Date.now()))
  try {
    mkdirSync(dir, { recursive: true })
    const count = FORMS[form](contentDir, dir, siteUrl().replace(/\/+$/, ''))
    copyPictures(contentDir, dir)
    copySettings(contentDir, dir)
    report(
      `Đã xuất ${count} bài và tin vào ${dir}, ảnh ở ${path.join(dir, 'images')}.\n  (${count} documents exported)`,
    )
    return 0
  } finally {
    restore()
  }
}

const FORMS = { wxr: writeWxr, json: writeJson, html: writeHtml }

type Order = { readonly form: keyof typeof FORMS; readonly dir: string; readonly force: boolean }

function readOrder(words: readonly string[]): Order | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: OPTIONS,
    })
    const forms = (['wxr', 'json', 'html'] as const).filter((name) => values[name])
    const [form, second] = forms
    const [dir, other] = positionals
    return form && !second && dir && other === undefined
      ? { form, dir, force: values.force }
      : undefined
  } catch {
    // The usage says what it takes.
    return undefined
  }
}

function copyPictures(contentDir: string, dir: string): void {
  const folder = imagesDir(contentDir)
  if (!existsSync(folder)) return
  cpSync(folder, path.join(dir, 'images'), { recursive: true, verbatimSymlinks: true })
}

/** What the paper is, as its editors wrote it. */
function copySettings(contentDir: string, dir: string): void {
  for (const { path: file, text } of settingsOf(contentDir)) {
    const target = path.join(dir, 'settings', file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
}
