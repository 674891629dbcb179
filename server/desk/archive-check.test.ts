import { expect, it } from 'vitest'
import { findingsByFile } from '@/lib/check'
import type { Problem } from '@/lib/model'
import { archiveCheck } from './archive-check'

const problem = (message: string): Problem => ({
  ...{ file: 'articles/a.mdx', line: 3, column: 1, code: 'bai-lap' },
  ...{ message, fix: 'Sửa.', english: 'repeated' },
})

const saved = (is: number) => [{ what: 'articles/a.mdx', is }]

it('checks again what has changed since, once, and when a minute has passed', async () => {
  let checks = 0
  const ask = archiveCheck(async () => findingsByFile([problem(`lần ${++checks}`)]))
  const said = async (is: number, now: number) =>
    (await ask(saved(is), now))?.of('articles/a.mdx').map(({ message }) => message)
  expect(await said(1, 0)).toEqual(['lần 1'])
  expect(await said(1, 1_000)).toEqual(['lần 1'])
  expect(await said(2, 2_000)).toEqual(['lần 2'])
  await said(2, 63_000)
  expect(await said(2, 63_001)).toEqual(['lần 3'])
  expect((await ask(saved(2), 63_002))?.of('articles/b.mdx')).toEqual([])
})

it('says that it is not fresh while a check that began before goes on', async () => {
  const ends: (() => void)[] = []
  const ask = archiveCheck(
    () =>
      new Promise((resolve) => {
        ends.push(() => resolve(findingsByFile([problem(`lần ${ends.length}`)])))
      }),
  )
  const first = ask(saved(1), 0)
  ends[0]?.()
  expect((await first)?.isFresh).toBe(true)
  // A question that comes after a save, while the check of the one before is under way.
  const second = ask(saved(2), 1)
  const third = ask(saved(3), 2)
  ends[1]?.()
  expect((await second)?.isFresh).toBe(true)
  expect((await third)?.isFresh).toBe(false)
  const again = ask(saved(3), 3)
  ends[2]?.()
  expect((await again)?.isFresh).toBe(true)
  expect(ends).toHaveLength(3)
})

it('goes on without where the check fails, and tries again after a minute', async () => {
  let tries = 0
  const ask = archiveCheck(async () => {
    if (++tries === 1) throw new Error('no room')
    return findingsByFile([])
  })
  expect(await ask(saved(1), 0)).toBeUndefined()
  expect(await ask(saved(2), 1_000)).toBeUndefined()
  expect(tries).toBe(1)
  await ask(saved(2), 61_000)
  expect((await ask(saved(2), 61_001))?.isFresh).toBe(true)
})
