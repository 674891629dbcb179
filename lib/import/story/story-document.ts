import type { Root } from 'hast'
import { type FreePath, guessSection } from '@/lib/check'
import type { Section } from '@/lib/config'
import { renderDocument } from '@/lib/model'
import { toIsoTime } from '@/lib/shared/time'
import type { NewDocument } from '../new-document'
import { sapoOf } from '../sapo'
import { cleanContent } from './clean-content'
import { cleanText } from './clean-text'
import { elementsOf, textIn } from './elements'
import type { Finding } from './finding'
import { withFootnotes } from './footnotes'
import { ownPictures } from './own-pictures'
import { takePictures } from './pictures'
import type { SourceStory, StoryPicture } from './source-story'
import { toMdx } from './to-mdx'

/** A story ready to be written, and what an editor has to look over. */
export type ImportedStory = {
  readonly document: NewDocument
  readonly pictures: readonly StoryPicture[]
  readonly findings: readonly Finding[]
  /** Whether the file had neither text nor a picture. */
  readonly isEmpty: boolean
}

type Setting = {
  /** The folder the file lies in, for pictures beside it. */
  readonly folder: string
  readonly section?: Section
  /** Milliseconds since 1970; the time of a story that names none. */
  readonly now: number
  readonly freePath: FreePath
}

const LONGEST_SAPO = 400

/** Makes an article, as a draft, of a story from an HTML or Word file. */
export function storyDocument(story: SourceStory, setting: Setting): ImportedStory {
  const findings = [...story.findings]
  const title = oneLine(story.title)
  const section = setting.section ?? story.section ?? guessSection(title)
  const path = setting.freePath(`articles/${section}`, title)
  const slug = path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx$/, '')
  const cleaned = cleanContent(story.content, story.base, findings)
  const own = ownPictures({ slug, folder: setting.folder, within: story.pictures })
  const content = takePictures(withFootnotes(cleaned), { title, findings, find: own.find })
  const fields = {
    title,
    description: story.description ? oneLine(story.description) : (openingOf(content) ?? title),
    section,
    publishedAt: toIsoTime(story.publishedAt ?? setting.now),
    byline: story.byline ? oneLine(story.byline) : undefined,
    source: story.source,
    tags: story.tags?.map(oneLine),
    draft: true,
  }
  const body = toMdx(content)
  return {
    document: { path, text: renderDocument(fields, body) },
    isEmpty: body === '',
    pictures: own.pictures,
    findings,
  }
}

/** A text on one line, without what no reader sees. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}

/** The first sentences of a story, where they are no longer than a sapo. */
export function openingOf(content: Root): string | undefined {
  const text = elementsOf(content, 'p')
    .map((it) => textIn(it))
    .find((paragraph) => paragraph !== '')
  const sapo = text && sapoOf([{ kind: 'paragraph', text }])
  return sapo && sapo.length <= LONGEST_SAPO ? sapo : undefined
}
