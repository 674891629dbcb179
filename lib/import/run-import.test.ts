import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runImport } from './run-import'

const FIXTURE = fileURLToPath(new URL('fixtures/trang-mau.txt', import.meta.url))
const NOW = ['--now', '2025-05-03T09:55+07:00']

let dir: string
let out: string

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'import-'))
  out = path.join(dir, 'out')
})

afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** Runs the command into `out`; gives its exit code and what it said. */
function run(...words: string[]) {
  const said: string[] = []
  const say = (text: string) => said.push(text)
  const code = runImport([...words, '--out', out], { report: say, warn: say })
  return { code, said: said.join('\n') }
}

function page(text: string | Uint8Array): string {
  const file = path.join(dir, 'trang.txt')
  writeFileSync(file, text)
  return file
}

function present(text: string, ...parts: string[]): string {
  const file = path.join(out, ...parts)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

const filesIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) => /\.\w+$/.test(it))
    : []

describe('an import', () => {
  it('writes every document and says so, in Vietnamese with English beneath', () => {
    const { code, said } = run(page('- Một\n- Hai (19:43)'), ...NOW)
    expect(code).toBe(0)
    expect(filesIn(out).sort()).toEqual(['headlines/moi-nhat/hai.mdx', 'headlines/noi-bat/mot.mdx'])
    expect(said).toMatch(/0 bài, 1 tin nổi bật, 1 tin mới nhất.*\n {2}\(written: /)
    expect(said).toContain('được đoán theo tiêu đề')
  })

  it('reports each line it left out, with its place and text', () => {
    const { code, said } = run(FIXTURE, ...NOW)
    expect(code).toBe(1)
    expect(filesIn(out)).toHaveLength(13)
    expect(said).toContain(`${FIXTURE}:31: Đèn biển sáng lại (30/02/2025)\n  Không có ngày giờ này`)
    expect(said).toContain('Chưa nhập: 3 dòng')
  })

  it('needs no --now where every time is whole', () => {
    expect(run(page('- Một\n- Hai (18/08/2024)')).code).toBe(0)
  })
})

describe('what is there already', () => {
  it('is not overwritten, and nothing else is written', () => {
    const file = present('cũ', 'headlines/noi-bat/hai.mdx')
    const { code, said } = run(page('- Một\n- Hai'))
    expect(code).toBe(1)
    expect(said).toContain(`${file}: tệp đã có`)
    expect(said).toContain('Chưa ghi tệp nào')
    expect(filesIn(out)).toEqual(['headlines/noi-bat/hai.mdx'])
    expect(readFileSync(file, 'utf8')).toBe('cũ')
  })

  it('is overwritten with --force', () => {
    const file = present('cũ', 'headlines/noi-bat/hai.mdx')
    expect(run(page('- Một\n- Hai'), '--force').code).toBe(0)
    expect(readFileSync(file, 'utf8')).toContain('title: Hai')
  })

  it('is in the way in another folder too, where --force does not help', () => {
    const file = present('cũ', 'headlines/moi-nhat/2025/hai.mdx')
    const { code, said } = run(page('- Một\n- Hai'), '--force')
    expect(code).toBe(1)
    expect(said).toContain(`${file}: tệp này đã giữ địa chỉ`)
    expect(filesIn(out)).toHaveLength(1)
  })
})

describe('a mistake', () => {
  it.each([
    ['a time without offset', ['--now', '2025-05-03T09:55'], 'thiếu múi giờ'],
    ['a day that does not exist', ['--now', '2025-02-30T09:55+07:00'], 'không có ngày giờ này'],
    ['another form of date', ['--now', '03/05/2025 09:55'], 'không có ngày giờ này'],
    ['no time, though the page needs one', [], ':24: muốn hiểu giờ “Vừa xong”'],
    ['an unknown option', [...NOW, '--xoa'], 'Không hiểu tham số'],
    ['two files', [...NOW, 'khac.txt'], 'Cần đúng một tệp'],
  ])('in the command (%s) is reported, and nothing written', (_, words, expected) => {
    const { code, said } = run(FIXTURE, ...words)
    expect(code).toBe(1)
    expect(said).toContain(expected)
    expect(said).toMatch(/\n {2}\(.+\)$/)
    expect(filesIn(out)).toEqual([])
  })

  it.each([
    ['is not UTF-8', Uint8Array.of(0x43, 0xf4, 0x6e), 'UTF-8'],
    ['is empty', '', 'Không thấy tin, bài nào'],
    ['holds nothing to import', 'Quảng cáo\n', 'Quảng cáo'],
  ])('in the file (it %s) is reported', (_, content, expected) => {
    const { code, said } = run(page(content), ...NOW)
    expect(code).toBe(1)
    expect(said).toContain(expected)
    expect(filesIn(out)).toEqual([])
  })

  it.each(['khong-co.txt', '.'])('in the file name (%s) is reported', (name) => {
    const { code, said } = run(path.join(dir, name), ...NOW)
    expect(code).toBe(1)
    expect(said).toContain('Không đọc được')
  })

  it('in the folder to write to is reported', () => {
    writeFileSync(out, 'một tệp')
    const { code, said } = run(page('- Một'))
    expect(code).toBe(1)
    expect(said).toContain('Không ghi được')
  })

  it('met while writing leaves nothing half done', () => {
    present('một tệp', 'headlines/moi-nhat')
    const { code } = run(page('- Một\n- Hai (19:43)'), ...NOW)
    expect(code).toBe(1)
    expect(filesIn(path.join(out, 'headlines', 'noi-bat'))).toEqual([])
  })
})
