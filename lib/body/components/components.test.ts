import { expect, it } from 'vitest'
import { compileBody } from '../compile-body'
import { readBody } from '../read-body'
import { SAMPLE_BODY } from '../testing/sample-body'
import { bodyToHtml } from '../to-html'
import { textOfBody } from '../to-text'
import { COMPONENT_NAMES, COMPONENTS, requiredAttributes } from './index'

const place = {
  page: 'https://bao.example/a',
  absolute: (path: string) => `https://bao.example${path}`,
}

it.each(COMPONENT_NAMES)('the example of %s is sound, and no form of it prints its tag', (name) => {
  const { guide, attributes } = COMPONENTS[name]
  const { tree, problems } = compileBody(guide.example)
  expect(problems).toEqual([])
  expect(tree.children.map((node) => node.type === 'element' && node.tagName)).toContain(name)
  expect(bodyToHtml({ tree, pictures: {} }, place)).not.toContain(`<${name}`)
  expect(textOfBody({ tree })).not.toContain('<')
  const files = Object.keys(attributes).filter((attribute) =>
    guide.example.includes(`${attribute}="/images/`),
  )
  const { pictures, media } = readBody(guide.example)
  expect([...pictures, ...media]).toHaveLength(files.length)
})

it.each(COMPONENT_NAMES)('%s without an attribute that it needs is refused', (name) => {
  for (const attribute of requiredAttributes(COMPONENTS[name])) {
    const example = COMPONENTS[name].guide.example.replace(new RegExp(` ${attribute}="[^"]*"`), '')
    expect(compileBody(example).problems.map(({ code }) => code)).toContain('thieu-thuoc-tinh')
  }
})

it('the sample of the tests has all of them', () => {
  for (const name of COMPONENT_NAMES) expect(SAMPLE_BODY).toContain(`<${name} `)
})
