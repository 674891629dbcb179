import { expect, it } from 'vitest'
import { compileBody } from './compile-body'
import { subheadsIn } from './subheads'

it('the subheads of a body, by names of their own', () => {
  const { tree } = compileBody('\n## Lò nung\n\n### Trong lò\n\n## Lò **nung**\n\n## 😀\n')
  expect(subheadsIn(tree)).toEqual([
    { id: 'muc-lo-nung', text: 'Lò nung' },
    { id: 'muc-lo-nung-2', text: 'Lò nung' },
    { id: 'muc-x', text: '😀' },
  ])
})
