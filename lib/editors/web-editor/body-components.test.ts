import { expect, it } from 'vitest'
import { COMPONENTS } from '@/lib/body/browser'
import { editorComponents } from './body-components'
import { tableComponent } from './table-component'

const examples = Object.values(COMPONENTS).map(({ guide }) => guide.example)

it.each([
  ...examples,
  '<Video src="/images/a.mp4" title="Một" />',
  '| a | b |\n| --- | --: |\n| 1 \\| 2 | ~~3~~ |',
  '<Audio src="/images/a.mp3" title="Nói &quot;vâng&quot;" />',
])('%s is read and written as it is', (block) => {
  const found = [...editorComponents(), tableComponent()].flatMap(
    ({ pattern, fromBlock, toBlock }) => {
      const match = pattern.exec(
        `Trước.\n\n${block}\n\n<Video src="b" title="c">\n\nSau.\n\n</Video>`,
      )
      return match?.[0] === block ? [toBlock(fromBlock(match))] : []
    },
  )
  expect(found).toEqual([block])
})
