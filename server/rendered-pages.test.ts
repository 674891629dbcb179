import { describe, expect, it, vi } from 'vitest'
import { followRenders, nextRender } from './rendered-pages'

describe('waiting for a page to be rendered', () => {
  it('ends for all who wait when that page is there, not another', async () => {
    const renders = followRenders(
      () => undefined,
      () => 'một',
    )
    const ended: string[] = []
    const waiting = ['a', 'b'].map((who) => nextRender('/xe', 60_000).then(() => ended.push(who)))
    renders.ended('khóa', '/du-lich')
    await Promise.resolve()
    expect(ended).toEqual([])
    renders.ended('khóa', '/xe')
    await Promise.all(waiting)
    expect(ended).toEqual(['a', 'b'])
  })

  it('ends by itself when nothing is told', async () => {
    await expect(nextRender('/xe', 1)).resolves.toBeUndefined()
  })
})

describe('a page that is rendered while the content changes', () => {
  it('is told of, once, also when it is asked for meanwhile', () => {
    let version = 'một'
    const onStraddle = vi.fn()
    const renders = followRenders(onStraddle, () => version)
    renders.begins('trước')
    renders.ended('trước', '/xe')
    expect(onStraddle).not.toHaveBeenCalled()
    renders.begins('khóa')
    version = 'hai'
    renders.begins('khóa')
    renders.ended('khóa', '/xe')
    expect(onStraddle).toHaveBeenCalledTimes(1)
    renders.begins('khóa')
    renders.ended('khóa', '/xe')
    expect(onStraddle).toHaveBeenCalledTimes(1)
  })

  it('is told of when the content could not be read before', () => {
    let isThere = false
    const onStraddle = vi.fn()
    const renders = followRenders(onStraddle, () => {
      if (!isThere) throw new Error('no store')
      return 'một'
    })
    renders.begins('khóa')
    isThere = true
    renders.ended('khóa', '/xe')
    expect(onStraddle).toHaveBeenCalledTimes(1)
  })
})
