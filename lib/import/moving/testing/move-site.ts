import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { importFile } from '../../run-import'

/** A picture of 2 × 2 points. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGNgYGD4D8UQAAAT8gP9O2sQnwAAAABJRU5ErkJggg==',
  'base64',
)

/** A folder with an old site's export, and the paper it is moved into. */
export type OldSite = {
  readonly dir: string
  readonly out: string
  put(file: string, content: string | Uint8Array): string
  /** Runs `npm run import`; returns the exit code and what was said. */
  move(...words: string[]): Promise<{ code: number; said: string }>
  /** A file of the paper. */
  text(file: string): string
  /** A file of the import itself: its report, its journal. */
  work(file: string): string
  /** Every file of the paper, with its text. */
  paper(): Record<string, string>
  remove(): void
}

export const NOW = '2026-11-25T12:00+07:00'

export function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))
}

/** Makes an empty old site in a folder of its own. */
export function oldSite(): OldSite {
  const dir = mkdtempSync(path.join(tmpdir(), 'bao-cu-'))
  const out = path.join(dir, 'content')
  const work = path.join(dir, 'nhap')
  mkdirSync(out)
  const read = (file: string) => readFileSync(file, 'utf8')
  return {
    ...{ dir, out },
    put: (file, content) => {
      const target = path.join(dir, file)
      mkdirSync(path.dirname(target), { recursive: true })
      writeFileSync(target, content)
      return target
    },
    move: async (...words) => {
      const said: string[] = []
      const say = (text: string) => said.push(text)
      const all = [...words, '--now', NOW, '--out', out, '--work', work]
      const code = await importFile(all, { report: say, warn: say })
      return { code, said: said.join('\n') }
    },
    text: (file) => read(path.join(out, file)),
    work: (file) => read(path.join(work, file)),
    paper: () =>
      Object.fromEntries(
        readdirSync(out, { recursive: true, withFileTypes: true })
          .filter((it) => it.isFile())
          .map((it) => path.join(it.parentPath, it.name))
          .sort()
          .map((file) => [path.relative(out, file), readFileSync(file, 'latin1')]),
      ),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}
