import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'vitest'
import { importFile } from '../../run-import'

/** What came of a file: the exit code, what was said, the document, and the pictures. */
export type Imported = {
  readonly code: number
  readonly said: string
  readonly text: string
  readonly pictures: readonly string[]
}

/** What is in a story, what is not, and what is said of it. */
export type Wanted = {
  readonly in?: readonly string[]
  readonly out?: readonly string[]
  readonly says?: readonly string[]
}

/** Imports a file into a folder of its own, which is removed again. */
export async function importedFile(file: string): Promise<Imported> {
  const out = mkdtempSync(path.join(tmpdir(), 'nhap-'))
  try {
    const said: string[] = []
    const say = (text: string) => said.push(text)
    const words = [file, '--now', '2026-11-25T12:00+07:00', '--out', out]
    const code = await importFile(words, { report: say, warn: say })
    const names = readdirSync(out, { recursive: true, encoding: 'utf8' })
    const document = names.find((it) => it.endsWith('.mdx'))
    const text = document ? `\n${readFileSync(path.join(out, document), 'utf8')}` : ''
    return {
      code,
      said: said.join('\n'),
      text,
      pictures: names.filter((it) => /^images\/./.test(it)),
    }
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

/** Imports bytes as a file of the given name, with other files beside it. */
export async function imported(
  name: string,
  content: string | Uint8Array,
  beside: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Imported> {
  const dir = mkdtempSync(path.join(tmpdir(), 'nhap-'))
  try {
    for (const [file, bytes] of Object.entries({ ...beside, [name]: content })) {
      mkdirSync(path.dirname(path.join(dir, file)), { recursive: true })
      writeFileSync(path.join(dir, file), bytes)
    }
    return await importedFile(path.join(dir, name))
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Holds a story against what is wanted of it. Nothing is ever written as a number of a letter. */
export function expectWanted({ text, said }: Imported, wanted: Wanted): void {
  for (const words of wanted.in ?? []) expect(text).toContain(words)
  for (const words of wanted.out ?? []) expect(text).not.toContain(words)
  for (const words of wanted.says ?? []) expect(said).toContain(words)
  expect(text).not.toMatch(/&#/)
}
