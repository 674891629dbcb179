import type { Element } from 'xast'
import { isElement, parseXml } from './word/xml'

/** Whether a drawing does nothing and asks for nothing: no scripts, no foreign content, no addresses. */
export function isStill(bytes: Uint8Array): boolean {
  try {
    return parseXml(new TextDecoder().decode(bytes)).children.every(
      (it) => !isElement(it) || isStillElement(it),
    )
  } catch {
    // What is no XML is no drawing, and what is too much is none for a story.
    return false
  }
}

function isStillElement({ name, attributes, children }: Element): boolean {
  if (/(?:^|:)(?:script|foreignObject|iframe|object|embed|handler|listener)$/i.test(name))
    return false
  const isSound = Object.entries(attributes).every(([key, value]) => {
    if (/^on/i.test(key)) return false
    return !/(?:^|:)(?:href|src)$/i.test(key) || /^\s*(?:#|data:image\/(?!svg))/i.test(value ?? '')
  })
  const isPlainStyle =
    !/(?:^|:)style$/i.test(name) ||
    children.every((it) => !('value' in it) || !/@import|url\(\s*["']?(?!#)/i.test(it.value))
  return isSound && isPlainStyle && children.every((it) => !isElement(it) || isStillElement(it))
}
