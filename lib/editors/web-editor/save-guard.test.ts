import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { guardSaves } from './save-guard'

/** A file of a folder, as browsers hand it out: another handle each time. */
type Stored = { name: string; text: string; lastModified: number }

class Handle {
  readonly kind = 'file'
  constructor(readonly stored: Stored) {}
  get name() {
    return this.stored.name
  }
  async isSameEntry(other: Handle) {
    return other.stored === this.stored
  }
  async getFile() {
    const { text, lastModified } = this.stored
    return { lastModified, size: text.length, text }
  }
  async move(_folder: unknown, _name: string) {}
  async createWritable() {
    const { stored } = this
    return {
      write: async (text: string) => {
        stored.text = text
        stored.lastModified += 1
      },
      close: async () => undefined,
    }
  }
}

const asked: string[] = []
const kept: [string, string][] = []
let answer = false

guardSaves(Handle.prototype as unknown as FileSystemFileHandle, {
  confirm: (question) => {
    asked.push(question)
    return answer
  },
  keep: (name, file) => kept.push([name, file.text as unknown as string]),
})

const save = async (stored: Stored, text: string) => {
  const writer = await new Handle(stored).createWritable()
  await writer.write(text)
  await writer.close()
}

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())

it('writes over nothing that another has saved meanwhile, unless asked, and keeps that', async () => {
  const story = { name: 'a.mdx', text: 'cũ', lastModified: 1 }
  const other = { name: 'a.mdx', text: 'bài khác', lastModified: 1 }
  await new Handle(other).getFile()
  await new Handle(story).getFile()
  await save(story, 'của tôi')
  await save(story, 'của tôi, lần hai')
  expect(asked).toEqual([])

  Object.assign(story, { text: 'của người khác', lastModified: 9 })
  await new Handle(story).getFile()
  await expect(save(story, 'của tôi, lần ba')).rejects.toThrow()
  expect([story.text, kept]).toEqual([
    'của người khác',
    [['a (bản của người khác).mdx', 'của người khác']],
  ])
  await expect(save(story, 'của tôi, lần ba')).rejects.toThrow()
  expect(asked.length).toBe(1)
  vi.setSystemTime(Date.now() + 60_000)
  answer = true
  await save(story, 'của tôi, lần ba')
  expect([story.text, asked.length]).toEqual(['của tôi, lần ba', 2])
  await save(story, 'của tôi, lần bốn')
  Object.assign(story, { text: 'lại của người khác', lastModified: 20 })
  answer = false
  const folder = { getFileHandle: async () => new Handle(story) }
  const beside = new Handle({ name: '.tạm', text: 'của tôi', lastModified: 1 })
  await expect(beside.move(folder, 'a.mdx')).rejects.toThrow()
  vi.setSystemTime(Date.now() + 60_000)
  answer = true
  await beside.move(folder, 'a.mdx')
  await beside.move(folder, 'a.mdx')
  await save(other, 'bài khác, lần hai')
  await save({ name: 'anh.png', text: '', lastModified: 1 }, 'ảnh')
  expect(asked.length).toBe(4)
})
