import type { Nodes, Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import type { BodyProblem, Wording } from '@/lib/model'
import { componentOf } from './components'
import { isFileName, namelessAlt, noCredit } from './picture-advice'

/** What could be better in a body that may be published. */
export function adviceOn(root: Root): BodyProblem[] {
  const advice: BodyProblem[] = []
  visit(root, (node) => {
    const wording = adviceFor(node)
    const start = node.position?.start
    if (wording) advice.push({ line: start?.line ?? 1, column: start?.column ?? 1, ...wording })
  })
  return advice
}

function adviceFor(node: Nodes): Wording | undefined {
  switch (node.type) {
    case 'link':
      return node.children.length === 0 ? EMPTY_LINK : undefined
    case 'image':
      return isFileName(node.alt ?? '', node.url) ? namelessAlt(node.alt ?? '') : undefined
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return componentAdvice(node)
    default:
      return undefined
  }
}

/** A picture is described and credited wherever a component can say so. */
function componentAdvice(element: MdxJsxFlowElement | MdxJsxTextElement): Wording | undefined {
  const { attributes } = componentOf(element.name ?? '') ?? {}
  if (!attributes || !Object.hasOwn(attributes, 'credit')) return undefined
  const written = (name: string) => {
    const found = element.attributes.find((it) => it.type === 'mdxJsxAttribute' && it.name === name)
    return typeof found?.value === 'string' ? found.value : undefined
  }
  const alt = written('alt') ?? ''
  if (isFileName(alt, written('src') ?? '')) return namelessAlt(alt)
  if (written('credit') !== undefined) return undefined
  const kinds = Object.values(attributes).map(({ kind }) => kind)
  const isPlayed = kinds.includes('sound') ? 'Âm thanh' : 'Phim'
  return noCredit('credit="…"', attributes.alt ? 'Ảnh' : isPlayed)
}

const EMPTY_LINK: Wording = {
  code: 'lien-ket-khong-chu',
  message: 'Liên kết này không có chữ nào để bấm.',
  fix: 'Viết chữ vào giữa hai ngoặc vuông: [chữ](https://…), hoặc xóa liên kết.',
  english: 'a link without text',
}
