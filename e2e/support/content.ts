import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stringify } from 'yaml'

type FrontMatter = Readonly<Record<string, unknown>>

/** A content folder made for one test. */
export type TestContent = {
  readonly dir: string
  write(file: string, frontMatter: FrontMatter, body?: string): void
  writeRaw(file: string, text: string | Uint8Array): void
  remove(file: string): void
  /** Removes everything in it. */
  clear(): void
  dispose(): void
}

/** Makes an empty content folder; `write` puts documents into it as an editor would. */
export function makeContent(): TestContent {
  const dir = mkdtempSync(path.join(tmpdir(), 'noi-dung-'))
  const writeRaw = (file: string, text: string | Uint8Array) => {
    const target = path.join(dir, file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
  return {
    dir,
    writeRaw,
    write: (file, frontMatter, body = '') =>
      writeRaw(file, `---\n${stringify(frontMatter)}---\n\n${body}\n`),
    clear: () => {
      for (const name of readdirSync(dir)) rmSync(path.join(dir, name), { recursive: true })
    },
    remove: (file) => rmSync(path.join(dir, file)),
    dispose: () => rmSync(dir, { recursive: true, force: true }),
  }
}

/** Front matter of an article published at `at` (milliseconds), with what is given on top. */
export function article(title: string, at: number, more: FrontMatter = {}): FrontMatter {
  return {
    title,
    description: `Sapo của ${title}.`,
    section: 'doi-song',
    publishedAt: new Date(at).toISOString(),
    ...more,
  }
}
