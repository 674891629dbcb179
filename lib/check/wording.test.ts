import { expect, it } from 'vitest'
import { readAsOther, unknownKey } from './wording'

const PASTED = '9'.repeat(5_000)

it.each([
  ['a value', readAsOther('byline', { type: 'text', label: 'Tác giả', help: 'Ví dụ: An' }, PASTED)],
  ['a field', unknownKey(PASTED, undefined)],
])('%s without end is told in a few lines', (_, problem) => {
  expect(JSON.stringify(problem).length).toBeLessThan(600)
})
