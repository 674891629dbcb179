import type { Element, ElementContent, Root, RootContent } from 'hast'
import { attribute, element, elementsOf, hasClass, isElement, textIn } from './elements'
import { type Finding, placeOf, quoted } from './finding'
import { lookAtPicture, pictureBytes } from './picture-file'
import { picturesOf } from './picture-sources'
import type { StoryPicture } from './source-story'

/** Blocks that a picture within is moved out of, to stand after them. */
const BLOCKS = 'p table ul ol dl blockquote h1 h2 h3 h4 h5 h6 pre figure note-text'.split(' ')

/** More than any story has. */
const MOST_PICTURES = 300
const MOST_BYTES = 200 * 1024 * 1024

type Taking = {
  readonly slug: string
  /** The folder the file lies in, for pictures beside it. */
  readonly folder: string
  readonly title: string
  /** Pictures within the file. */
  readonly within: ReadonlyMap<string, Uint8Array> | undefined
  readonly findings: Finding[]
}

/** A story without its pictures, and they. */
export type TakenPictures = { readonly content: Root; readonly pictures: readonly StoryPicture[] }

/**
 * Takes a story's pictures out of it: data within the file, and files beside it in `folder`. Each
 * becomes a `<Figure>` of its own, after the block it stood in. What cannot be taken is reported.
 */
export function takePictures(root: Root, setting: Taking): TakenPictures {
  const taking: Open = { ...setting, pictures: [], bytes: 0 }
  const content: Root = { type: 'root', children: withFigures(withCaptions(root.children), taking) }
  return { content, pictures: taking.pictures }
}

type Open = Taking & { readonly pictures: StoryPicture[]; bytes: number }

/** A caption below a picture becomes its own: `<p class="caption">` is what Word has for it. */
function withCaptions(children: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  for (const node of children) {
    const before = result.at(-1)
    const isCaption = isElement(node, 'p') && hasClass(node, 'caption')
    if (isCaption && isElement(before, 'p') && elementsOf(before, 'img').length === 1) {
      result[result.length - 1] = element('figure', {}, [
        ...before.children,
        element('figcaption', {}, node.children),
      ])
    } else result.push(node)
  }
  return result
}

function withFigures(children: readonly RootContent[], taking: Open): RootContent[] {
  return children.flatMap((node): RootContent[] => {
    if (node.type !== 'element') return [node]
    if (node.tagName === 'img') return figure(node, [], '', taking)
    if (node.tagName === 'picture') return figures(node, '', taking)
    if (!BLOCKS.includes(node.tagName)) {
      return [{ ...node, children: withFigures(node.children, taking) as ElementContent[] }]
    }
    if (elementsOf(node, 'img').length === 0) return [node]
    const [caption] = elementsOf(node, 'figcaption')
    const taken = figures(node, caption ? textIn(caption) : '', taking)
    const rest = withoutImages(node)
    if (textIn(rest) === '') return taken
    if (node.tagName !== 'figure') return [rest, ...taken]
    // A gallery, or a picture with more than its caption beside it.
    const words = withoutCaption(rest)
    const isLost = taken.length === 0 && caption !== undefined
    return [
      ...(textIn(words) === '' ? [] : words.children),
      ...taken,
      ...(isLost ? [element('p', {}, caption.children)] : []),
    ]
  })
}

function withoutImages(node: Element): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    return child.tagName === 'img' ? [] : [withoutImages(child)]
  })
  return { ...node, children }
}

function withoutCaption(node: Element): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    return child.tagName === 'figcaption' ? [] : [withoutCaption(child)]
  })
  return { ...node, children }
}

/** The pictures within a block; those of a `<picture>` know its other sizes. */
function figures(block: Element, caption: string, taking: Open): RootContent[] {
  return block.children.flatMap((child): RootContent[] => {
    if (child.type !== 'element') return []
    if (child.tagName !== 'img') return figures(child, caption, taking)
    const sources = block.children.filter((it): it is Element => isElement(it, 'source'))
    return figure(child, sources, caption, taking)
  })
}

function figure(
  img: Element,
  sources: readonly Element[],
  caption: string,
  taking: Open,
): RootContent[] {
  const { pictures, findings, slug, title } = taking
  const taken = take(img, sources, taking)
  if (!taken) return []
  const name = `images/${slug}-${pictures.length + 1}.${taken.extension}`
  pictures.push({ path: name, bytes: taken.bytes })
  const [, words = caption, credit] = /^(.*?)[\s(]*Ảnh:\s*([^()]+?)\)?\.?$/iu.exec(caption) ?? []
  const described = attribute(img, 'alt') ?? (words || caption)
  if (!described) findings.push(undescribed(img, `/${name}`))
  const alt = described || `Ảnh trong bài: ${title}`
  const written = {
    src: `/${name}`,
    alt,
    ...(words && { caption: words }),
    ...(credit && { credit }),
  }
  return [element('story-figure', { written: JSON.stringify(written) })]
}

/** The first of a picture's addresses that leads to one; else it is reported by the best of them. */
function take(
  img: Element,
  sources: readonly Element[],
  taking: Open,
): { bytes: Uint8Array; extension: string } | undefined {
  const { findings, pictures, folder, within } = taking
  const addresses = picturesOf(img, sources)
  let fault = 'không có trong tệp, cũng không nằm cạnh tệp'
  for (const src of addresses) {
    const bytes = pictureBytes(src, folder, within)
    if (!bytes) continue
    const seen = lookAtPicture(bytes)
    if ('fault' in seen) fault = seen.fault
    else if (seen.isDot) fault = 'chỉ là một điểm ảnh giữ chỗ'
    else if (pictures.length >= MOST_PICTURES || taking.bytes + bytes.byteLength > MOST_BYTES)
      fault = 'vượt quá 300 ảnh, 200 MB của một bài'
    else {
      taking.bytes += bytes.byteLength
      return { bytes, extension: seen.extension }
    }
  }
  findings.push(lost(img, addresses[0] ?? '', fault))
  return undefined
}

function lost(img: Element, src: string, fault: string): Finding {
  const alt = attribute(img, 'alt')
  return {
    ...placeOf(img),
    vietnamese: `không lấy được ảnh ${quoted(src)}${alt ? ` (${alt})` : ''}: ${fault}. Chép ảnh vào images/ rồi viết <Figure … />.`,
    english: 'the picture is not in the file or beside it, or cannot be taken',
  }
}

function undescribed(img: Element, src: string): Finding {
  return {
    ...placeOf(img),
    vietnamese: `ảnh ${src} chưa có mô tả: viết lại alt của nó.`,
    english: 'the picture had no alternative text',
  }
}
