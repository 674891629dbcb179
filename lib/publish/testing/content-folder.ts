import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { storePath } from '@/lib/config'

/** A content folder of its own for one test, and the store beside it. */
export type ContentFolder = {
  readonly dir: string
  readonly storeFile: string
  /** Both, as publishing wants them. */
  readonly place: { readonly contentDir: string; readonly storeFile: string }
  write(file: string, text: string | Uint8Array): void
  remove(file: string): void
  dispose(): void
}

/** A transparent picture of one pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Makes an empty content folder below the system's folder for temporary files. */
export function makeContentFolder(): ContentFolder {
  const root = mkdtempSync(path.join(tmpdir(), 'noi-dung-'))
  const dir = path.join(root, 'content')
  const storeFile = path.join(root, 'cache', 'store.sqlite')
  mkdirSync(dir)
  return {
    dir,
    storeFile,
    place: { contentDir: dir, storeFile },
    write(file, text) {
      const target = path.join(dir, file)
      mkdirSync(path.dirname(target), { recursive: true })
      writeFileSync(target, text)
    },
    remove(file) {
      rmSync(path.join(dir, file))
    },
    dispose() {
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/**
 * Makes an empty content folder and works beside it until it is disposed of: what reads takes the store of the
 * folder it is in.
 */
export function enterContentFolder(): ContentFolder {
  const cwd = process.cwd()
  const content = makeContentFolder()
  process.chdir(path.dirname(content.dir))
  const storeFile = storePath()
  return {
    ...content,
    storeFile,
    place: { contentDir: content.dir, storeFile },
    dispose() {
      process.chdir(cwd)
      content.dispose()
    },
  }
}

type Fields = Readonly<Record<string, string>>

const ARTICLE: Fields = {
  title: '"Làng gốm mở lò nung mới"',
  description: '"Lò nung dùng điện thay cho củi từ tuần này."',
  section: 'van-hoa',
  publishedAt: '2025-08-19T08:00:00+07:00',
}

const HEADLINE: Fields = { title: '"Chợ phiên dời sang bãi mới"', section: 'doi-song' }

/** The text of a sound article; `fields` are YAML values that replace or add to its own. */
export function articleText(fields: Fields = {}, body = 'Lò nung đầu tiên đã đỏ lửa.\n'): string {
  return documentText({ ...ARTICLE, ...fields }, body)
}

/** The text of a sound headline; `fields` are YAML values that replace or add to its own. */
export function headlineText(fields: Fields = {}, body = ''): string {
  return documentText({ ...HEADLINE, ...fields }, body)
}

function documentText(fields: Fields, body: string): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`)
  return `---\n${lines.join('\n')}\n---\n\n${body}`
}
