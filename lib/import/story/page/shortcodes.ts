import type { Element, ElementContent, Root, RootContent } from 'hast'
import { element, elementsOf, isElement, rebuild, textIn } from '../elements'
import { type Finding, placeOf, quoted } from '../finding'

/** WordPress's codes in square brackets as what they stand for; those that mean nothing here are reported. */
export function withoutShortcodes(page: Root): { page: Root; findings: Finding[] } {
  const findings: Finding[] = []
  const change = (node: RootContent): RootContent[] => {
    if (!isElement(node, 'p', 'div')) return [node]
    const text = textIn(node)
    if (/^\[caption[^\]]*\].*\[\/caption\]$/.test(text) && elementsOf(node, 'img').length === 1)
      return [captioned(node)]
    const [, address] = /^\[embed[^\]]*\]\s*(https?:\/\/\S+?)\s*\[\/embed\]$/.exec(text) ?? []
    if (address) return [element('p', {}, [link(address)])]
    for (const [code] of ownText(node).matchAll(
      /\[\/?(?:gallery|video|audio|playlist|vc_\w+|et_pb_\w+|su_\w+|contact-form[\w-]*)\b[^\]]*\]/g,
    )) {
      findings.push(unknown(node, code))
    }
    return [node]
  }
  return { page: { ...page, children: rebuild(page.children, change) }, findings }
}

function ownText(node: Element): string {
  return node.children.map((it) => (it.type === 'text' ? it.value : '')).join(' ')
}

function captioned(node: Element): Element {
  const words = textIn(node)
    .replace(/^\[caption[^\]]*\]|\[\/caption\]$/g, '')
    .trim()
  const caption = element('figcaption', {}, [{ type: 'text', value: words }])
  return element('figure', {}, [...elementsOf(node, 'img'), caption])
}

function link(address: string): ElementContent {
  return element('a', { href: address }, [{ type: 'text', value: address }])
}

function unknown(node: Element, code: string): Finding {
  return {
    ...placeOf(node),
    vietnamese: `mã ${quoted(code)} của WordPress không có nghĩa ở đây: thay bằng phần nó hiện ra, hoặc xóa.`,
    english: 'a WordPress shortcode that means nothing here',
  }
}
