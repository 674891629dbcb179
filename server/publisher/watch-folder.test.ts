import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchFolder } from './watch-folder'

const ROUNDS = 20

let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'theo-doi-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function save(file: string): void {
  const target = path.join(folder, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, '---\n')
}

it('hears of every save, also in folders that came one in the other', async () => {
  const heard = new Set<string>()
  const all = () => readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const watching = await watchFolder(folder, (paths) => {
    for (const file of paths ?? all()) heard.add(file)
  })
  const untilHeard = (file: string) => vi.waitUntil(() => heard.has(file), { timeout: 250_000 })
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of readdirSync(folder))
      rmSync(path.join(folder, name), { recursive: true, force: true })
    save(`live/bao/dong-${round}.mdx`)
    save(`articles/bai-${round}.mdx`)
    await untilHeard(`articles/bai-${round}.mdx`)
    save(`live/bao/sau-${round}.mdx`)
    await untilHeard(`live/bao/sau-${round}.mdx`)
  }
  await watching.stop()
  expect(heard.size).toBeGreaterThanOrEqual(ROUNDS * 3)
})
