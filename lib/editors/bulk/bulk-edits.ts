import { isScalar, isSeq, parseDocument, type Scalar, stringify } from 'yaml'
import { type Edit, splitFrontMatter } from '@/lib/model'
import type { BulkOrder } from './bulk-order'

/** The fields whose words are changed with those of the text. */
const WORDED = ['title', 'shortTitle', 'description']

type Change = Pick<BulkOrder, 'what' | 'from' | 'to'>

/** What is to be changed in the text of a document; nothing where it has no front matter that can be read. */
export function bulkEdits(text: string, change: Change): Edit[] {
  const front = splitFrontMatter(text)
  if (!front) return []
  const document = parseDocument(front.yaml)
  if (document.errors.length > 0) return []
  const scalar = (name: string) => {
    const node = document.get(name, true)
    return isScalar(node) && typeof node.value === 'string' ? [node as Scalar<string>] : []
  }
  const at = front.offset
  if (change.what === 'section')
    return scalar('section').flatMap((node) =>
      node.value === change.from ? [rewrite(node, change.to, at)] : [],
    )
  if (change.what === 'topic') return topicEdits(front.yaml, document.get('tags', true), change, at)
  const fields = WORDED.flatMap(scalar)
    .filter(({ value }) => value.includes(change.from))
    .map((node) => rewrite(node, node.value.replaceAll(change.from, change.to), at))
  return [...fields, ...wordEdits(text, bodyStart(text, front.yaml, at), change)]
}

function rewrite({ range }: Scalar, value: string, at: number): Edit {
  const [from = 0, to = 0] = range ?? []
  return { from: at + from, to: at + to, text: stringify(value, { lineWidth: 0 }).trimEnd() }
}

/** The name is exchanged; where the list has the new one already, the old one goes. */
function topicEdits(yaml: string, tags: unknown, { from, to }: Change, at: number): Edit[] {
  if (!isSeq(tags)) return []
  const items = tags.items.filter(isScalar)
  const old = items.find(({ value }) => value === from)
  if (!old) return []
  if (!items.some(({ value }) => value === to)) return [rewrite(old, to, at)]
  const [begin = 0, end = 0] = old.range ?? []
  if (!tags.flow) {
    const line = yaml.lastIndexOf('\n', begin) + 1
    return [{ from: at + line, to: at + yaml.indexOf('\n', end) + 1, text: '' }]
  }
  const [open = 0, close = 0] = tags.range ?? []
  const left = items.filter((item) => item !== old).map(({ value }) => value)
  const list = stringify(left, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd()
  return [{ from: at + open, to: at + close, text: list }]
}

/** Behind the line that ends the front matter. */
function bodyStart(text: string, yaml: string, at: number): number {
  const end = text.indexOf('\n', at + yaml.length)
  return end < 0 ? text.length : end + 1
}

function wordEdits(text: string, start: number, { from, to }: Change): Edit[] {
  const edits: Edit[] = []
  for (
    let found = text.indexOf(from, start);
    found >= 0;
    found = text.indexOf(from, found + from.length)
  )
    edits.push({ from: found, to: found + from.length, text: to })
  return edits
}
