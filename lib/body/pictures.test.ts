import { expect, it } from 'vitest'
import { compileBody } from './compile-body'

it('notes around what a picture is cut', () => {
  const { pictures } = compileBody(
    '\n<Figure src="/images/lo.jpg" alt="Lò" focus="30% 70%" />\n\n![Chợ](/images/cho.jpg)\n',
  )
  expect(pictures).toMatchObject([
    { src: '/images/lo.jpg', focus: { x: 30, y: 70 } },
    { src: '/images/cho.jpg' },
  ])
  expect(pictures[1]).not.toHaveProperty('focus')
})
