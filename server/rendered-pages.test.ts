import { describe, expect, it } from 'vitest'
import { listenToPageCache, nextRender } from './rendered-pages'

const cache = globalThis as { [name: symbol]: ((address: string) => void) | undefined }

describe('waiting for a page to be rendered', () => {
  it('ends for all who wait when the cache tells of that page, not of another', async () => {
    listenToPageCache()
    const tell = cache[Symbol.for('trang-nhat.rendered-pages')]
    const ended: string[] = []
    const waiting = ['a', 'b'].map((who) => nextRender('/xe', 60_000).then(() => ended.push(who)))
    tell?.('/du-lich')
    await Promise.resolve()
    expect(ended).toEqual([])
    tell?.('/xe')
    await Promise.all(waiting)
    expect(ended).toEqual(['a', 'b'])
  })

  it('ends by itself when nothing is told', async () => {
    await expect(nextRender('/xe', 1)).resolves.toBeUndefined()
  })
})
