import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readMedia } from './read-media'

const folder = mkdtempSync(path.join(tmpdir(), 'tai-lieu-'))

afterAll(() => rmSync(folder, { recursive: true }))

function read(name: string, content: string | Buffer) {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return readMedia(file)
}

const PDF = readFileSync('lib/files/media/fixtures/document.pdf')

it('a document is known by what it begins with, not by its name alone', async () => {
  expect((await read('a.pdf', PDF)).file).toMatchObject({ kind: 'document', bytes: PDF.length })
  expect((await read('a.docx', 'PK\u0003\u0004…')).file.kind).toBe('document')
  await expect(read('b.pdf', '<html>')).rejects.toThrow('not application/pdf')
  await expect(read('b.xlsx', PDF)).rejects.toThrow('spreadsheet')
  await expect(read('b.csv', Buffer.from([65, 0, 66]))).rejects.toThrow('csv')
})

it.each([
  ['commas', 'Năm,Xe\n2024,"1.200"\n2025,"12,5"\n'],
  ['semicolons, as Excel in Vietnamese', '\ufeffNăm;Xe\r\n2024;1.200\r\n2025;12,5\r\n\r\n'],
  ['tabs', 'Năm\tXe\n2024\t1.200\n2025\t12,5'],
])('a table parted by %s', async (_, text) => {
  expect((await read('a.csv', text)).file).toMatchObject({
    rows: [
      ['Năm', 'Xe'],
      ['2024', '1.200'],
      ['2025', '12,5'],
    ],
  })
})
