import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { compileBody } from './compile-body'
import { lookAtBody } from './read-body'
import { READ_AS_MEANT, TOLD } from './testing/typed-texts'

function read(body: string) {
  const source = `---\n---\n\n${body}\n`
  const { problems } = lookAtBody(source)
  return {
    html: toHtml(compileBody(source).tree as never).replaceAll('&#x26;', '&'),
    told: problems.map(({ line, column }) => `${line - 3}:${column}`),
  }
}

describe('what an article has is read as it was meant', () => {
  it.each([...READ_AS_MEANT])('%j', (typed, wanted) => {
    const { html, told } = read(typed)
    expect(told).toEqual([])
    expect(html).toContain(wanted)
  })
})

describe('what an article has, and would be read otherwise, is told', () => {
  it.each([...TOLD])('%j', (typed, places) => {
    expect(read(typed).told).toEqual(places)
  })
})
