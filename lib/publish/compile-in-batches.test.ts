import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStoreForWriting } from '../store/database'
import { allChanges, type Candidate } from './changes'
import type { Compiled } from './compile-files'
import { compileInBatches } from './compile-in-batches'
import { articleText, type ContentFolder, makeContentFolder } from './testing/content-folder'

const NOW = Date.parse('2025-08-20T08:00:00+07:00')

let content: ContentFolder
let candidates: readonly Candidate[]

beforeAll(() => {
  content = makeContentFolder()
  for (let index = 0; index < 450; index++) {
    const section = index % 100 === 7 ? 'khong-co' : 'van-hoa'
    content.write(`articles/bai-${index}.mdx`, articleText({ section }))
  }
  const store = openStoreForWriting(content.storeFile, false)
  candidates = allChanges(content.dir, store).candidates
  store.close()
})
afterAll(() => content.dispose())

async function compileAll(worthWorkers: number): Promise<Compiled[]> {
  const batches: Compiled[] = []
  const place = { contentDir: content.dir }
  for await (const batch of compileInBatches(candidates, place, NOW, worthWorkers))
    batches.push(batch)
  return batches
}

it('several processes make the same of many documents as one, in the same order', async () => {
  const [byOne, bySeveral] = [await compileAll(Number.POSITIVE_INFINITY), await compileAll(1)]
  expect(byOne).toHaveLength(5)
  expect(byOne.flatMap(({ documents }) => documents)).toHaveLength(445)
  expect(byOne.flatMap(({ problems }) => problems)).toHaveLength(5)
  expect(bySeveral).toEqual(byOne)
})
