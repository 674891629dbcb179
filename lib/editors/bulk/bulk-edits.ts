import { isScalar, isSeq, parseDocument, type Scalar, stringify } from 'yaml'
import { type Edit, nameKey, splitFrontMatter } from '@/lib/model'
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
    .map((node) => ({ node, value: replaced(node.value, change) }))
    .filter(({ node, value }) => value !== node.value)
    .map(({ node, value }) => rewrite(node, value, at))
  return [...fields, ...wordEdits(text, bodyStart(text, front.yaml, at), change)]
}

function replaced(value: string, { from, to }: Change): string {
  return spellingsOf(from).reduce((text, typed) => text.replaceAll(typed, () => to), value)
}

function rewrite({ range }: Scalar, value: string, at: number): Edit {
  const [from = 0, to = 0] = range ?? []
  return { from: at + from, to: at + to, text: stringify(value, { lineWidth: 0 }).trimEnd() }
}

/** The name is exchanged in each of its spellings; of two that are one then, the later goes. */
function topicEdits(yaml: string, tags: unknown, { from, to }: Change, at: number): Edit[] {
  if (!isSeq(tags)) return []
  const items = tags.items.filter(isScalar).map((node) => {
    const name = String(node.value)
    return { node, name: nameKey(name) === nameKey(from) ? to : name, before: name }
  })
  if (items.every(({ name, before }) => name === before)) return []
  const isTwice = ({ name }: { name: string }, place: number) =>
    items.findIndex((other) => nameKey(other.name) === nameKey(name)) < place
  const twice = items.filter(isTwice)
  const [open = 0, close = 0] = tags.range ?? []
  if (tags.flow && twice.length > 0) {
    const left = items.filter((item) => !twice.includes(item)).map(({ name }) => name)
    const list = stringify(left, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd()
    return [{ from: at + open, to: at + close, text: list }]
  }
  return items.flatMap((item) => {
    if (!twice.includes(item))
      return item.name === item.before ? [] : [rewrite(item.node, item.name, at)]
    const [begin = 0, end = 0] = item.node.range ?? []
    const next = yaml.indexOf('\n', end)
    const line = { from: yaml.lastIndexOf('\n', begin) + 1, to: next < 0 ? yaml.length : next + 1 }
    return [{ from: at + line.from, to: at + line.to, text: '' }]
  })
}

/** Behind the line that ends the front matter. */
function bodyStart(text: string, yaml: string, at: number): number {
  const end = text.indexOf('\n', at + yaml.length)
  return end < 0 ? text.length : end + 1
}

/** Where links, files and stories are named: other words there lead nowhere. */
const ADDRESSES = /\]\([^)\n]*\)|\b(?:src|poster|captions|slugs)="[^"]*"|https?:\/\/[^\s)>\]"]+/g

function wordEdits(text: string, start: number, { from, to }: Change): Edit[] {
  const addresses = [...text.matchAll(ADDRESSES)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }))
  const isInAddress = (edit: Edit) =>
    addresses.some((one) => edit.from < one.to && one.from < edit.to)
  return spellingsOf(from).flatMap((typed) => {
    const edits: Edit[] = []
    for (
      let found = text.indexOf(typed, start);
      found >= 0;
      found = text.indexOf(typed, found + typed.length)
    )
      edits.push({ from: found, to: found + typed.length, text: to })
    return edits.filter((edit) => !isInAddress(edit))
  })
}

/** Letters and their marks are one sign or several: readers see no difference. */
function spellingsOf(words: string): string[] {
  return [...new Set([words, words.normalize('NFC'), words.normalize('NFD')])]
}
