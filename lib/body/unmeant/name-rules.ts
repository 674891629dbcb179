/** What is named and never shown: footnotes that nothing leads to, addresses that nothing refers to. */
import type { FootnoteDefinition, Nodes, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { rangeOf } from './block-text'
import type { Finding } from './finding'
import * as wording from './wording'

function toldAt(node: Nodes, told: Finding['wording']): Finding {
  return { at: rangeOf(node)?.start ?? 0, wording: told }
}

/** A footnote that no mark in the text leads to, or a second of the same name: neither is shown. */
export function lostNotes(root: Root): Finding[] {
  const notes: FootnoteDefinition[] = []
  visit(root, 'footnoteDefinition', (node) => {
    notes.push(node)
    return SKIP
  })
  const called = new Set<string>()
  const open: Nodes[] = [root]
  for (let next = open.pop(); next; next = open.pop())
    for (const name of calledIn(next).filter((it) => !called.has(it))) {
      called.add(name)
      open.push(...notes.filter(({ identifier }) => identifier === name).slice(0, 1))
    }
  const shown = [...called].map((name) => notes.find(({ identifier }) => identifier === name))
  return notes
    .filter((note) => !shown.includes(note))
    .map((note) => toldAt(note, wording.LOST_FOOTNOTE))
}

/** The names of the footnotes that the words of a node call, those of other footnotes aside. */
function calledIn(parent: Nodes): string[] {
  const names: string[] = []
  visit(parent, (node) => {
    if (node.type === 'footnoteDefinition' && node !== parent) return SKIP
    if (node.type === 'footnoteReference') names.push(node.identifier)
    return undefined
  })
  return names
}

/** A line `[Ảnh]: /a` names an address; where nothing is called so, nobody sees the line. */
export function unusedNames(root: Root): Finding[] {
  const used = new Set<string>()
  const pictures = new Set<string>()
  visit(root, (node) => {
    if (node.type === 'linkReference') used.add(node.identifier)
    // Named ones are written as pictures by now.
    if (node.type === 'image') pictures.add(node.url)
  })
  const found: Finding[] = []
  visit(root, 'definition', (node) => {
    const { identifier, url } = node
    const isUsed = used.has(identifier) || pictures.has(url) || identifier.startsWith('^')
    if (!isUsed) found.push(toldAt(node, wording.UNUSED_NAME))
  })
  return found
}
