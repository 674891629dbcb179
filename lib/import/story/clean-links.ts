import type { Element, RootContent } from 'hast'
import { isLocalLink, isSafeLink } from '@/lib/body'
import { attribute, element, elementsOf, textIn } from './elements'
import { type Finding, placeOf, quoted } from './finding'
import { unwrapped } from './wrapped-link'

/** What a link says that was led to a page of this paper already; no page can write such a name. */
export type LinkOrder = { readonly ownAddress: string }

/** A link that leads somewhere from here; of another one the words stay, and it is reported. */
export function cleanLink(
  node: Element,
  base: string | undefined,
  findings: Finding[],
): RootContent[] {
  const own = attribute(node, 'ownAddress')
  if (own) return textIn(node) === '' ? node.children : [{ ...node, properties: { href: own } }]
  const href = attribute(node, 'href')
  const isNote = href?.startsWith('#') || (!href && (attribute(node, 'name') ?? node.properties.id))
  if (isNote) return [node]
  const address = href && addressFrom(unwrapped(href), base)
  const isSeen = textIn(node) !== '' || elementsOf(node, 'img').length > 0
  if (textIn(node) === '' || address === undefined || address === '') {
    if (href && isSeen && !isOwnPicture(node, href)) findings.push(lostLink(node, href))
    return node.children
  }
  return [{ ...node, properties: { href: address } }]
}

/** Whether a link around a picture leads to a picture: the same, larger. */
function isOwnPicture(node: Element, href: string): boolean {
  return textIn(node) === '' && /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(href)
}

/** An address that may stand in a body; undefined when it leads nowhere from here. */
function addressFrom(href: string, base: string | undefined): string | undefined {
  const isWhole = /^(?:https?:\/\/|mailto:|tel:)/i.test(href)
  const address = isWhole || !base ? href : resolved(href, base)
  const isSound =
    address && isSafeLink(address) && !address.startsWith('/') && !isLocalLink(address)
  return isSound ? address : undefined
}

function resolved(href: string, base: string): string | undefined {
  try {
    return new URL(href, base).href
  } catch {
    // The page names itself by no whole address.
    return undefined
  }
}

/** A film from elsewhere cannot be shown within a body: a link leads to it. */
export function filmLink(node: Element, findings: Finding[]): RootContent[] {
  const src = attribute(node, 'src') ?? attribute(node, 'dataSrc')
  const late = attribute(node, 'dataSrc') ?? attribute(node, 'dataLazySrc') ?? src
  const address = [late, src].find((it) => it && /^(?:https?:)?\/\//i.test(it))
  if (!address) return []
  const href = address.replace(/^\/\//, 'https://')
  findings.push(linkedFilm(node, href))
  const words = attribute(node, 'title') ?? 'Xem video'
  return [element('p', {}, [element('a', { href }, [{ type: 'text', value: words }])])]
}

function linkedFilm(node: Element, src: string): Finding {
  return {
    ...placeOf(node),
    vietnamese: `phần nhúng ${quoted(src)} nay là một liên kết: muốn có phim trong bài thì chép tệp vào images/ và viết <Video … />.`,
    english: 'an embedded part is now a link',
  }
}

function lostLink(node: Element, href: string): Finding {
  const words = textIn(node)
  return {
    ...placeOf(node),
    vietnamese:
      words === ''
        ? `bỏ liên kết ${quoted(href)} quanh một ảnh: ảnh trong bài không dẫn đi đâu.`
        : `bỏ liên kết ${quoted(href)}, giữ lại chữ ${quoted(words)}: địa chỉ không dùng được từ đây.`,
    english: 'a link that leads nowhere from here, or around a picture, was taken out',
  }
}
