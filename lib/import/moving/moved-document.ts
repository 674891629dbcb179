import type { Element, Root } from 'hast'
import { paper } from '@/lib/config'
import { renderDocument } from '@/lib/model'
import { toIsoTime } from '@/lib/shared/time'
import { cleanContent } from '../story/clean-content'
import { mergedCellsIn } from '../story/clean-tables'
import { elementsOf, textIn } from '../story/elements'
import { withCredit } from '../story/figures'
import type { Finding } from '../story/finding'
import { withFootnotes } from '../story/footnotes'
import { takePictures } from '../story/pictures'
import { oneLine, openingOf } from '../story/story-document'
import { toMdx } from '../story/to-mdx'
import { withGalleries } from './body/galleries'
import { markdownToHtml } from './body/markdown-to-html'
import { moveLinks } from './body/move-links'
import { readFragment } from './body/read-fragment'
import { toComponents, toGalleries } from './body/to-components'
import type { ExportedStory } from './exported'
import type { MoveSetting, MoveTask } from './move-task'
import type { StoryFiles } from './pictures/story-files'
import { shortened } from './shortened'

/** A story as a document of this paper, and what somebody should look over. */
export type MovedDocument = {
  readonly text: string
  readonly targets: readonly string[]
  readonly findings: readonly Finding[]
}

const LONGEST_TITLE = 300
const LONGEST_DESCRIPTION = 700
/** What was saved again so soon was not updated, milliseconds. */
const SOON = 60 * 60_000

/** Makes a document of a story. */
export function movedDocument(
  { story, section, tags, addresses }: MoveTask,
  files: StoryFiles,
  setting: MoveSetting,
): MovedDocument {
  const findings: Finding[] = []
  const base = wholeBase(story, setting)
  const { html, isWordPress } =
    'html' in story.body
      ? { isWordPress: undefined, ...story.body }
      : { html: markdownToHtml(story.body.markdown), isWordPress: undefined }
  const read = readFragment({ html, ...(isWordPress && { isWordPress }) }, findings)
  const links = {
    ...{ hosts: setting.hosts, page: story.addresses[0] },
    ...{ addresses: new Map(addresses), isFile: files.isFile },
  }
  const moved = moveLinks(read, links)
  const name = oneLine(story.title)
  const shown = toComponents(withGalleries(moved.content), {
    title: name || 'Video',
    find: files.findFile,
    findings,
  })
  findings.push(...mergedCellsIn(shown))
  const cleaned = cleanContent(shown, base, findings)
  const pictured = takePictures(withFootnotes(cleaned), {
    title: name,
    findings,
    find: files.findPicture,
  })
  const cover = coverOf(story, name, files, findings)
  const content = toGalleries(cover ? withoutFirst(pictured, cover.src) : pictured, name)
  const opening = openingOf(content)
  const title = titleOf(name, opening, findings)
  const sapo = sapoOf(story, opening ?? title, findings)
  const fields = {
    title,
    description: sapo,
    section,
    publishedAt: toIsoTime(story.publishedAt ?? setting.now),
    updatedAt: updatedAt(story, setting.now),
    byline: bylineOf(story.authors),
    tags: tags.length > 0 ? tags.map(oneLine) : undefined,
    cover,
    corrections: story.corrections?.map(({ at, text }) => ({
      at: toIsoTime(at),
      text: oneLine(text),
    })),
    language: otherLanguage(story.language),
    draft: story.state === 'public' ? undefined : true,
  }
  return {
    text: renderDocument(fields, toMdx(withoutSapo(content, sapo))),
    targets: moved.targets,
    findings,
  }
}

/** The language of a story that is in another one than the paper. */
function otherLanguage(stated = ''): string | undefined {
  const isNamed = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(stated)
  const [own = ''] = stated.toLowerCase().split(/[-_]/)
  return isNamed && own !== paper().language ? own : undefined
}

/** By which the links of a story are read that stay where they are. */
function wholeBase(
  { addresses: [address = '/'] }: ExportedStory,
  { base }: MoveSetting,
): string | undefined {
  try {
    return base === '' ? undefined : new URL(address, base).href
  } catch {
    // Its address is none.
    return base
  }
}

function titleOf(title: string, opening: string | undefined, findings: Finding[]): string {
  if (title === '') {
    findings.push(NO_TITLE)
    return shortened(opening ?? 'Không tiêu đề', 80)
  }
  if (title.length <= LONGEST_TITLE) return title
  findings.push(tooLong('tiêu đề', title))
  return shortened(title, LONGEST_TITLE)
}

function sapoOf({ description }: ExportedStory, opening: string, findings: Finding[]): string {
  const sapo = description ? oneLine(description) : ''
  if (sapo.length <= LONGEST_DESCRIPTION) return sapo || opening
  findings.push(tooLong('sapo', sapo))
  return shortened(sapo, LONGEST_DESCRIPTION)
}

function updatedAt({ publishedAt, updatedAt: at }: ExportedStory, now: number): string | undefined {
  if (at === undefined || publishedAt === undefined || at > now) return undefined
  return at > publishedAt + SOON ? toIsoTime(at) : undefined
}

/** Several people are a list; so is one whose name would be read as several. */
function bylineOf(authors: readonly string[]): string | readonly string[] | undefined {
  const names = authors.map(oneLine).filter(Boolean)
  const [only] = names
  if (only === undefined) return undefined
  return names.length === 1 && !/[,;&/|–—]|\s-\s|\svà\s/.test(only) ? only : names
}

function coverOf({ cover }: ExportedStory, title: string, files: StoryFiles, findings: Finding[]) {
  const picture = cover && files.lookUp(cover)
  if (!picture) return undefined
  const img = { type: 'element', tagName: 'img', properties: {}, children: [] } as const
  const found = files.findPicture([picture.src], { ...img, children: [] })
  if ('fault' in found) {
    findings.push(lostCover(picture.src, found.fault))
    return undefined
  }
  const { words, credit = picture.credit } = withCredit(oneLine(picture.caption ?? ''))
  const alt = oneLine(picture.alt ?? '') || words || `Ảnh chính: ${title}`
  return { src: found.src, alt, ...(words && { caption: words }), ...(credit && { credit }) }
}

/** A story without its first paragraph where that is its sapo, which stands above it anyway. */
function withoutSapo(content: Root, sapo: string): Root {
  const blocks = content.children.filter((it): it is Element => it.type === 'element')
  const [first, ...others] = blocks
  const isSapo = first?.tagName === 'p' && oneLine(textIn(first)) === sapo
  const isPlain = first?.children.every(({ type }) => type === 'text') === true
  if (!isSapo || !isPlain || others.length === 0) return content
  return { ...content, children: content.children.filter((it) => it !== first) }
}

/** A story without its first block where that shows its main picture once more. */
function withoutFirst(content: Root, src: string): Root {
  const first = content.children.findIndex(
    (it) =>
      it.type === 'element' &&
      (textIn(it) !== '' ||
        elementsOf({ type: 'root', children: [it] }, 'story-component').length > 0),
  )
  const block = content.children[first]
  const isAgain =
    block?.type === 'element' &&
    block.tagName === 'story-component' &&
    String(block.properties.written).includes(`"src":${JSON.stringify(src)}`)
  return isAgain ? { ...content, children: content.children.filter((it) => it !== block) } : content
}

const NO_TITLE: Finding = {
  vietnamese: 'bài không có tiêu đề: tạm lấy những chữ đầu, hãy viết lại title.',
  english: 'the story has no title; its first words stand for it',
}

function tooLong(what: string, text: string): Finding {
  return {
    vietnamese: `${what} dài ${text.length} chữ, đã cắt bớt: viết lại cho gọn.`,
    english: 'a title or description was longer than may be, and is cut',
  }
}

function lostCover(src: string, fault: string): Finding {
  return {
    vietnamese: `không lấy được ảnh chính “${src}”: ${fault}.`,
    english: 'the main picture was not taken along',
  }
}
