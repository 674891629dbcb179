import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { dropOldPages } from './pages-on-disk'

const folder = mkdtempSync(path.join(tmpdir(), 'trang-'))

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(file: string, ageSeconds: number): void {
  const whole = path.join(folder, file)
  mkdirSync(path.dirname(whole), { recursive: true })
  writeFileSync(whole, 'x')
  const at = Date.now() / 1000 - ageSeconds
  utimesSync(whole, at, at)
}

it('drops the pages rendered longest ago, with all their files', async () => {
  for (const [name, age] of [
    ['a', 50],
    ['b', 10],
    ['c', 20],
  ] as const)
    for (const ending of ['html', 'meta', 'rsc']) write(`xe/${name}.${ending}`, age)
  write('rss.body', 5)
  write('rss.meta', 5)
  await dropOldPages(folder, 3)
  expect(readdirSync(path.join(folder, 'xe')).sort()).toEqual([
    'b.html',
    'b.meta',
    'b.rsc',
    'c.html',
    'c.meta',
    'c.rsc',
  ])
  await dropOldPages(folder, 1)
  expect(readdirSync(path.join(folder, 'xe'))).toEqual([])
  expect(readdirSync(folder).sort()).toEqual(['rss.body', 'rss.meta', 'xe'])
  await dropOldPages(path.join(folder, 'khong-co'), 1)
})
