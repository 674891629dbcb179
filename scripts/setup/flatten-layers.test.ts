import postcss from 'postcss'
import { expect, it } from 'vitest'
import flattenLayers from './flatten-layers.mjs'

const flat = async (css: string) =>
  (await postcss([flattenLayers()]).process(css, { from: undefined })).css

it('leaves the rules of layers where they stand', async () => {
  expect(await flat('@layer a, b;@layer a{h1{color:red}}@layer b{.x{color:blue}}p{top:0}')).toBe(
    'h1{color:red}.x{color:blue}p{top:0}',
  )
})

it('names the sides of what runs from left to right', async () => {
  expect(await flat('.a{padding-inline:1px;margin-block:1px calc(2px + 3px)}')).toBe(
    '.a{padding-left:1px;padding-right:1px;margin-top:1px;margin-bottom:calc(2px + 3px)}',
  )
})

it('writes variables of Tailwind’s into their places, where they have one value', async () => {
  const given = '*,::backdrop{--tw-style:solid;--tw-weight:initial}'
  const css = `@layer properties{@supports (x){${given}}}@property --tw-style{syntax:"*"}.a{border-style:var(--tw-style)}.b{--tw-weight:700;line-height:var(--tw-lead,1.5)}`
  expect(await flat(css)).toBe('*{}.a{border-style:solid}.b{line-height:1.5}')
  const two = '.a{--tw-x:1;--tw-y:2}.b{--tw-x:2;top:var(--tw-x)}'
  expect(await flat(two)).toBe('.a{--tw-x:1}.b{--tw-x:2;top:var(--tw-x)}')
})
