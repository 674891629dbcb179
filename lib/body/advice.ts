import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { BodyProblem, Wording } from '@/lib/model'

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
    default:
      return undefined
  }
}

const EMPTY_LINK: Wording = {
  code: 'lien-ket-khong-chu',
  message: 'Liên kết này không có chữ nào để bấm.',
  fix: 'Viết chữ vào giữa hai ngoặc vuông: [chữ](https://…), hoặc xóa liên kết.',
  english: 'a link without text',
}
