import type { Element, RootContent } from 'hast'
import { attribute, element, isElement } from './elements'
import { type Finding, placeOf, quoted } from './finding'
import { lookAtPicture, pictureBytes } from './picture-file'
import { picturesOf } from './picture-sources'
import type { StoryPicture } from './source-story'

/** More than any story has. */
const MOST_PICTURES = 300
const MOST_BYTES = 200 * 1024 * 1024

/** What is known while a story's pictures are taken, and what has been taken so far. */
export type Taking = {
  readonly slug: string
  /** The folder the file lies in, for pictures beside it. */
  readonly folder: string
  readonly title: string
  /** Pictures within the file. */
  readonly within: ReadonlyMap<string, Uint8Array> | undefined
  readonly findings: Finding[]
  readonly pictures: StoryPicture[]
  bytes: number
}

/** The pictures within a block; those of a `<picture>` know its other sizes. */
export function figures(block: Element, caption: string, taking: Taking): RootContent[] {
  return block.children.flatMap((child): RootContent[] => {
    if (child.type !== 'element') return []
    if (child.tagName !== 'img') return figures(child, caption, taking)
    const sources = block.children.filter((it): it is Element => isElement(it, 'source'))
    return figure(child, sources, caption, taking)
  })
}

/** A picture as a `<Figure>`; nothing where it cannot be taken. */
export function figure(
  img: Element,
  sources: readonly Element[],
  caption: string,
  taking: Taking,
): RootContent[] {
  const { pictures, findings, slug, title } = taking
  const taken = take(img, sources, taking)
  if (!taken) return []
  const name = `images/${slug}-${pictures.length + 1}.${taken.extension}`
  pictures.push({ path: name, bytes: taken.bytes })
  const [, words = caption, credit] = /^(.*?)[\s(–—-]*Ảnh:\s*([^()]+?)\)?\.?$/iu.exec(caption) ?? []
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
  taking: Taking,
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
