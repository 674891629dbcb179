import type { Element, Root, RootContent } from 'hast'
import { element, elementsOf, isElement, rebuild } from '../elements'

const FILM = /\.(?:mp4|m3u8|webm|mov|mp3|m4a)(?:[?#]|$)/i

/**
 * A page whose films that a script would have made of a box (`<div data-src="….mp4">`) stand in it as films, so that
 * they are not lost without a word.
 */
export function withLateFilms(page: Root): Root {
  const change = (node: RootContent): RootContent[] => {
    if (!isElement(node, 'div', 'figure', 'span', 'section', 'a')) return [node]
    const src = filmOf(node)
    if (src === undefined || elementsOf(node, 'video', 'audio', 'iframe').length > 0) return [node]
    return [{ ...node, children: [element('video', { src }), ...node.children] }]
  }
  return { ...page, children: rebuild(page.children, change) }
}

/** The address of a film in what a box says to scripts, a whole one before part of one. */
function filmOf({ properties }: Element): string | undefined {
  const said = Object.entries(properties).flatMap(([name, value]) =>
    /^data[A-Z]/.test(name) && typeof value === 'string' && FILM.test(value) ? [value] : [],
  )
  return said.find((it) => /^(?:https?:)?\/\//i.test(it)) ?? said[0]
}
