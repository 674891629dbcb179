import { expect, it } from 'vitest'
import { compileBody } from './compile-body'
import { withSubheadIds } from './subheads'

it('subheads are led to by their words, two of the same words apart; what stands below them is none', () => {
  const { tree } = compileBody('## Mẻ đầu\n\nMột.\n\n### Nhỏ hơn\n\n## Mẻ đầu\n\n## **!**\n')
  const { subheads } = withSubheadIds(tree)
  expect(subheads).toEqual([
    { id: 'me-dau', text: 'Mẻ đầu' },
    { id: 'me-dau-2', text: 'Mẻ đầu' },
    { id: 'muc', text: '!' },
  ])
})
