/** What stands between the tags of components that take no other text, and what is said where it does not. */
import type { Nodes } from 'mdast'
import type { Wording } from '@/lib/model'
import type { Fault } from './component'

/** Nothing but lists. Takes an example of the component. */
export function notAList(content: readonly Nodes[], example: string): Fault[] {
  const other = content.find(({ type }) => type !== 'list')
  return other ? [{ at: other, wording: wrongForm('một danh sách', 'a list', example) }] : []
}

/** Exactly one table. */
export function notATable(content: readonly Nodes[], example: string): Fault[] {
  const other = content.find(({ type }) => type !== 'table') ?? content[1]
  return other ? [{ at: other, wording: wrongForm('một bảng', 'one table', example) }] : []
}

/** Nothing but pictures. */
export function notPictures(content: readonly Nodes[], example: string): Fault[] {
  const other = content.find((node) => !isPicture(node))
  return other ? [{ at: other, wording: wrongForm('các ảnh', 'pictures', example) }] : []
}

function isPicture(node: Nodes): boolean {
  if (node.type === 'mdxJsxFlowElement') return node.name === 'Figure'
  if (node.type !== 'paragraph') return false
  return node.children.every(
    (child) => child.type === 'image' || (child.type === 'text' && child.value.trim() === ''),
  )
}

/** Takes what it should be, in Vietnamese and in English. */
export function wrongForm(wanted: string, english: string, example: string): Wording {
  return {
    code: 'sai-noi-dung',
    message: `Giữa hai thẻ này chỉ đặt được ${wanted}.`,
    fix: `Viết như mẫu, cách hai thẻ một dòng trống:\n${example.replace(/^/gm, '    ')}`,
    english: `the content must be ${english}`,
  }
}
