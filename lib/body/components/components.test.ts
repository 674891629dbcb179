import { transform } from 'lightningcss'
import postcss from 'postcss'
import { expect, it } from 'vitest'
import { styleTargets } from '@/scripts/setup/floor'
import { compileBody } from '../compile-body'
import { readBody } from '../read-body'
import { SAMPLE_BODY } from '../testing/sample-body'
import { bodyToHtml } from '../to-html'
import { textOfBody } from '../to-text'
import type { BodyComponent } from './component'
import { COMPONENT_NAMES, COMPONENTS, requiredAttributes } from './index'

const place = {
  page: 'https://bao.example/a',
  absolute: (path: string) => `https://bao.example${path}`,
}

it.each(COMPONENT_NAMES)('the example of %s is sound, and no form of it prints its tag', (name) => {
  const { guide } = COMPONENTS[name]
  const { tree, problems } = compileBody(guide.example)
  expect(problems).toEqual([])
  expect(tree.children.map((node) => node.type === 'element' && node.tagName)).toContain(name)
  expect(bodyToHtml({ tree, pictures: {} }, place)).not.toContain(`<${name}`)
  expect(textOfBody({ tree })).not.toContain('<')
  const files = guide.example.match(/="\/images\//g) ?? []
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
  for (const name of COMPONENT_NAMES) expect(SAMPLE_BODY).toMatch(new RegExp(`<${name}[ >]`))
})

it.each(COMPONENT_NAMES)('the style of %s is as the oldest engines know it', (name) => {
  const { style = '' }: BodyComponent = COMPONENTS[name]
  const lowered = transform({
    ...{ filename: name, code: Buffer.from(style), targets: styleTargets() },
  })
  expect(declarationsOf(lowered.code.toString())).toEqual(declarationsOf(style))
  expect(style).not.toMatch(/[\n<]| {2}/)
})

function declarationsOf(css: string): string[] {
  const names = new Set<string>()
  postcss.parse(css).walkDecls(({ prop }) => {
    // Borders are put together otherwise, whatever the engine.
    names.add(prop.replace(/^border-(?:left|right|top|bottom|width|style|color).*/, 'border'))
  })
  return [...names].sort()
}
