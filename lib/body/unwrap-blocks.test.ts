import { expect, it } from 'vitest'
import { articleText } from '../publish/testing/content-folder'
import { compileBody } from './compile-body'

const shapeOf = (body: string) => {
  const { tree, problems } = compileBody(articleText({}, body))
  expect(problems).toEqual([])
  return tree.children.flatMap((node) => (node.type === 'element' ? [node] : []))
}

it.each([
  ['<Quote by="Cụ Bình">Lời kể.</Quote>', '<Quote by="Cụ Bình">\n\nLời kể.\n\n</Quote>'],
  [
    'Một.\n\n<InfoBox title="Số">**12** lò</InfoBox>',
    'Một.\n\n<InfoBox title="Số">\n\n**12** lò\n\n</InfoBox>',
  ],
])('a component on a line of its own is a block: %s', (oneLine, block) => {
  const withoutLines = (body: string) =>
    JSON.stringify(shapeOf(body))
      .replaceAll('{"type":"text","value":"\\n"},', '')
      .replaceAll(',{"type":"text","value":"\\n"}', '')
  expect(withoutLines(oneLine)).toBe(withoutLines(block))
  expect(withoutLines(oneLine)).toContain('"tagName":"p"')
})

it('two components in one paragraph are two blocks', () => {
  const names = shapeOf('<Quote>Một.</Quote>\n<Quote>Hai.</Quote>').map(({ tagName }) => tagName)
  expect(names).toEqual(['Quote', 'Quote'])
})

it('leaves words in a paragraph in it', () => {
  expect(shapeOf('H<sub>2</sub>O').map(({ tagName }) => tagName)).toEqual(['p'])
  expect(shapeOf('<sub>2</sub>').map(({ tagName }) => tagName)).toEqual(['p'])
})

it('reports a component within a line, and leaves it there', () => {
  const { tree, problems } = compileBody(articleText({}, 'Một: <Quote by="a">Lời.</Quote>'))
  expect(problems.map(({ code }) => code)).toEqual(['giua-dong'])
  expect(tree.children).not.toEqual([])
})
