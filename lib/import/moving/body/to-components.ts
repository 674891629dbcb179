import type { Element, ElementContent, Root, RootContent } from 'hast'
import { frameFor, NOTE_KINDS } from '@/lib/body'
import { mediaKindOf } from '@/lib/model'
import {
  attribute,
  element,
  elementsOf,
  hasClass,
  isElement,
  rebuild,
  textIn,
} from '../../story/elements'
import { type Finding, quoted } from '../../story/finding'
import { registered } from './registered'

/** Asks for a film, a sound or a document by its old address; the address it has here, or why not. */
export type FindFile = (address: string) => { readonly src: string } | { readonly fault: string }

type Setting = { readonly title: string; readonly find: FindFile; readonly findings: Finding[] }

/** Sites whose pages WordPress and Ghost show in a story where their bare address stands. */
const SHOWN =
  /^https?:\/\/(?:(?:www|m|mobile)\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|player\.vimeo\.com|tiktok\.com|facebook\.com|twitter\.com|x\.com|instagram\.com|soundcloud\.com|open\.spotify\.com)\//i

/** Films, sound, documents, embedded pages and galleries as this paper's components, where it has them. */
export function toComponents(content: Root, setting: Setting): Root {
  return { ...content, children: rebuild(content.children, (node) => changed(node, setting)) }
}

function changed(node: RootContent, setting: Setting): RootContent[] {
  if (!isElement(node)) return [node]
  if (isElement(node, 'video', 'audio')) return played(node, setting)
  if (isElement(node, 'iframe')) return embedded(node, setting)
  if (isElement(node, 'details')) return folded(node)
  if (isElement(node, 'blockquote')) return posted(node, setting)
  if (isElement(node, 'p', 'div', 'figure')) return box(node, setting)
  return [node]
}

function box(node: Element, setting: Setting): RootContent[] {
  const post = FACEBOOK.some((name) => hasClass(node, name)) && attribute(node, 'dataHref')
  const framed = post ? embed(post, textIn(node) || setting.title) : undefined
  if (framed) return [framed]
  const caption = elementsOf(node, 'figcaption')
    .map((it) => textIn(it))
    .join(' ')
  const inside = componentsIn(node)
  const words = textIn(node)
  // A component stands by itself, with its caption below it.
  if (inside.length > 0 && words === caption) return [...inside, ...captionBelow(caption)]
  const bare =
    node.tagName !== 'figure' || caption === '' ? words : words.replace(caption, '').trim()
  if (/^https?:\/\/\S+$/.test(bare) && SHOWN.test(bare) && elementsOf(node, 'img').length === 0) {
    const shown = embed(bare, setting.title)
    return shown ? [shown, ...captionBelow(caption)] : [link(bare), ...captionBelow(caption)]
  }
  return fileIn(node, words, setting) ?? [node]
}

/** A line that is nothing but a link to a document of the uploads. */
function fileIn(node: Element, words: string, { find }: Setting): RootContent[] | undefined {
  const [first] = elementsOf(node, 'a')
  const href = first && attribute(first, 'href')
  if (!first || !href || mediaKindOf(href) !== 'document') return undefined
  const title = textIn(first)
  const isAlone = words === title || words.replace(title, '').length < LONGEST_BUTTON
  const found = isAlone ? find(href) : undefined
  const shown = found && 'src' in found && registered('File', { src: found.src, title })
  return shown ? [shown] : undefined
}

/** “Download” stands beside a file in a block of WordPress's. */
const LONGEST_BUTTON = 20

function componentsIn(node: Element): Element[] {
  return elementsOf(node, 'story-component')
}

function captionBelow(caption: string): Element[] {
  return caption === ''
    ? []
    : [element('p', {}, [element('em', {}, [{ type: 'text', value: caption }])])]
}

function link(address: string): Element {
  return element('p', {}, [element('a', { href: address }, [{ type: 'text', value: address }])])
}

/** A page of elsewhere within the story; as it came where no component shows it, which makes it a link. */
function embedded(frame: Element, { title }: Setting): RootContent[] {
  const address = plainAddress(attribute(frame, 'src') ?? attribute(frame, 'dataSrc') ?? '')
  const shown = address && embed(address, attribute(frame, 'title') ?? title)
  return [shown || frame]
}

/** What a page folds away, as this paper does. */
function folded(node: Element): RootContent[] {
  const summary = node.children.find((it) => isElement(it, 'summary'))
  const rest = node.children.filter((it) => it !== summary)
  const title = summary ? textIn(summary) : ''
  const shown = rest.length > 0 ? registered('Details', { title }, rest) : undefined
  if (shown) return [shown]
  return [element('p', {}, [{ type: 'text', value: title }]), ...rest]
}

/** Posts of elsewhere, as their sites have them put into a page: a quotation with the address of the post. */
const POSTED = ['twitter-tweet', 'twitter-video', 'instagram-media', 'tiktok-embed']

/** What GitHub and others write as a quotation that begins with `[!NOTE]`, as a note of that kind. */
function noteIn(node: Element): Element | undefined {
  const first = node.children.find((it) => isElement(it))
  const [start] = first?.children ?? []
  if (!isElement(first, 'p') || start?.type !== 'text') return undefined
  const [mark, word = ''] = /^\s*\[!(\w+)\][+-]?\s*/.exec(start.value) ?? []
  if (mark === undefined) return undefined
  const rest = { ...start, value: start.value.slice(mark.length) }
  const words = { ...first, children: [rest, ...first.children.slice(1)] }
  const all = node.children.map((it) => (it === first ? words : it))
  const kind = Object.hasOwn(NOTE_KINDS, word.toLowerCase()) ? word.toLowerCase() : undefined
  return registered('Note', { kind }, textIn(words) === '' ? all.filter((it) => it !== words) : all)
}

const FACEBOOK = ['fb-post', 'fb-video']

function posted(node: Element, { title }: Setting): RootContent[] {
  const note = noteIn(node)
  if (note) return [note]
  if (!POSTED.some((name) => hasClass(node, name))) return [node]
  const links = elementsOf(node, 'a').map((it) => attribute(it, 'href') ?? '')
  const named = [attribute(node, 'dataInstgrmPermalink') ?? '', attribute(node, 'cite') ?? '']
  const address = [...named, ...links.reverse()]
    .map((it) => it.split('?', 1)[0] ?? '')
    .find((it) => frameFor(it) !== undefined)
  const shown = address && embed(address, textIn(node).slice(0, LONGEST_NAME) || title)
  return [shown || node]
}

/** Enough of a post to know it by, in letters. */
const LONGEST_NAME = 120

function embed(address: string, title: string): Element | undefined {
  return frameFor(address) && registered('Embed', { src: address, title })
}

/** The address of the page that a frame shows: `…/embed/abc` is `…/watch?v=abc`. */
function plainAddress(src: string): string | undefined {
  const address = src.startsWith('//') ? `https:${src}` : src
  const [, id] =
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(address) ?? []
  if (id) return `https://www.youtube.com/watch?v=${id}`
  const [, film] = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/.exec(address) ?? []
  if (film) return `https://vimeo.com/${film}`
  return SHOWN.test(address) ? address : undefined
}

function played(node: Element, { find, findings, title }: Setting): RootContent[] {
  const [source] = elementsOf(node, 'source')
  const address = attribute(node, 'src') ?? (source && attribute(source, 'src'))
  if (!address) return []
  const found = find(address)
  const isFilm = mediaKindOf(address) !== 'sound'
  if ('src' in found) {
    const poster = find(attribute(node, 'poster') ?? '')
    const values = { src: found.src, title, poster: 'src' in poster ? poster.src : undefined }
    const shown = registered(isFilm ? 'Video' : 'Audio', values)
    if (shown) return [shown]
  }
  findings.push({
    vietnamese: `không lấy được ${isFilm ? 'phim' : 'âm thanh'} ${quoted(address)}: ${'fault' in found ? found.fault : 'không chỗ nào phát được'}. Chép tệp vào images/ rồi viết <${isFilm ? 'Video' : 'Audio'} … />.`,
    english: 'a film or sound was not taken along',
  })
  return /^https?:/.test(address) ? [link(address)] : []
}

/** Several pictures in one figure, whose own are components by now, as a gallery; else one after the other. */
export function toGalleries(content: Root, title: string): Root {
  const change = (node: RootContent): RootContent[] => {
    if (!isElement(node, 'story-gallery')) return [node]
    const pictures = componentsIn(node)
    const rest = node.children.filter((it) => !isElement(it, 'story-component'))
    const caption = attribute(node, 'title')
    const values = { title: caption ?? title }
    const shown = pictures.length > 1 ? registered('Gallery', values, pictures) : undefined
    if (shown) return [shown, ...(rest as ElementContent[])]
    // What is no gallery any more keeps the words that stood below it.
    const below = caption ? [element('p', {}, [{ type: 'text', value: caption }])] : []
    return [...pictures, ...(rest as ElementContent[]), ...below]
  }
  return { ...content, children: rebuild(content.children, change) }
}
