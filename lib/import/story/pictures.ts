import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { imageSize } from 'image-size'
import { attribute, element, elementsOf, isElement, textIn } from './elements'
import type { StoryPicture } from './source-story'
import { whyNoPicture } from './too-much'

/** How browsers know the pictures they can show, and what their files are called. */
const SHOWN: Readonly<Record<string, string>> = {
  ...{ avif: 'avif', gif: 'gif', jpg: 'jpg', png: 'png', svg: 'svg', webp: 'webp' },
}

/** Blocks that a picture within is moved out of, to stand after them. */
const BLOCKS = 'p table ul ol dl blockquote h1 h2 h3 h4 h5 h6 pre figure note-text'.split(' ')

/** What came of a story's pictures. */
export type TakenPictures = {
  readonly content: Root
  readonly pictures: readonly StoryPicture[]
  /** Pictures that could not be taken along, as written. */
  readonly lost: readonly string[]
  /** Pictures that have no description yet, by their new addresses. */
  readonly undescribed: readonly string[]
}

type Taking = {
  readonly slug: string
  readonly folder: string
  readonly title: string
  readonly pictures: StoryPicture[]
  readonly lost: string[]
  readonly undescribed: string[]
}

/**
 * Takes a story's pictures out of it: data within the file, and files beside it in `folder`. Each
 * becomes a `<Figure>` of its own, after the block it stood in.
 */
export function takePictures(
  root: Root,
  { slug, folder, title }: Pick<Taking, 'slug' | 'folder' | 'title'>,
): TakenPictures {
  const taking: Taking = { slug, folder, title, pictures: [], lost: [], undescribed: [] }
  const { pictures, lost, undescribed } = taking
  const content: Root = { type: 'root', children: withFigures(withCaptions(root.children), taking) }
  return { content, pictures, lost, undescribed }
}

/** A caption below a picture becomes its own: `<p class="caption">` is what Word has for it. */
function withCaptions(children: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  for (const node of children) {
    const before = result.at(-1)
    const isCaption = isElement(node, 'p') && attribute(node, 'className') === 'caption'
    if (isCaption && isElement(before, 'p') && elementsOf(before, 'img').length === 1) {
      result[result.length - 1] = element('figure', {}, [
        ...before.children,
        element('figcaption', {}, node.children),
      ])
    } else result.push(node)
  }
  return result
}

function withFigures(children: readonly RootContent[], taking: Taking): RootContent[] {
  return children.flatMap((node): RootContent[] => {
    if (node.type !== 'element') return [node]
    if (node.tagName === 'img') return figure(node, '', taking)
    if (!BLOCKS.includes(node.tagName)) {
      return [{ ...node, children: withFigures(node.children, taking) as ElementContent[] }]
    }
    const images = elementsOf(node, 'img')
    if (images.length === 0) return [node]
    const [caption] = elementsOf(node, 'figcaption')
    const figures = images.flatMap((img) => figure(img, caption ? textIn(caption) : '', taking))
    const rest = withoutImages(node)
    const isCaptionOnly = node.tagName === 'figure' || textIn(rest) === ''
    return isCaptionOnly ? figures : [rest, ...figures]
  })
}

function withoutImages(node: Element): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    return child.tagName === 'img' ? [] : [withoutImages(child)]
  })
  return { ...node, children }
}

function figure(img: Element, caption: string, taking: Taking): RootContent[] {
  const { pictures, lost, undescribed, slug, title } = taking
  const src = attribute(img, 'src') ?? attribute(img, 'dataSrc') ?? ''
  const bytes = bytesOf(src, taking.folder)
  const facts = bytes ? factsOf(bytes) : {}
  const extension = SHOWN[facts.type ?? '']
  const fault = bytes && whyNoPicture(bytes, facts)
  if (!bytes || !extension || fault) {
    lost.push(src.slice(0, 80) + (fault ? ` (${fault})` : ''))
    return []
  }
  const name = `images/${slug}-${pictures.length + 1}.${extension}`
  pictures.push({ path: name, bytes })
  const [, words = caption, credit] = /^(.*?)[\s(]*Ảnh:\s*([^()]+?)\)?\.?$/iu.exec(caption) ?? []
  const described = attribute(img, 'alt') ?? (words || caption)
  if (!described) undescribed.push(`/${name}`)
  const alt = described || `Ảnh trong bài: ${title}`
  const written = {
    src: `/${name}`,
    alt,
    ...(words && { caption: words }),
    ...(credit && { credit }),
  }
  return [element('story-figure', { written: JSON.stringify(written) })]
}

/** The bytes of a picture that is in the file or beside it; one from elsewhere is not fetched. */
function bytesOf(src: string, folder: string): Uint8Array | undefined {
  const data = /^data:image\/[\w.+-]+(?:;[\w=-]+)*?(;base64)?,(.*)$/is.exec(src)
  if (data) {
    const text = data[2] ?? ''
    return data[1] ? Buffer.from(text, 'base64') : Buffer.from(safelyDecoded(text))
  }
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src) || src === '') return undefined
  const file = path.resolve(folder, safelyDecoded(src.split(/[?#]/, 1)[0] ?? ''))
  const isBelow = file.startsWith(path.resolve(folder) + path.sep)
  return isBelow ? readIfThere(file) : undefined
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // It was not encoded at all.
    return text
  }
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file)
  } catch {
    // It is not beside the page: the report names it.
    return undefined
  }
}

/** What the head of a picture says of it. */
function factsOf(bytes: Uint8Array): { type?: string; width?: number; height?: number } {
  try {
    return imageSize(bytes)
  } catch {
    // Not a picture, or one of Word's own drawings.
    return {}
  }
}
