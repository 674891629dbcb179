import { blocksOfBody, lookAtBody, prepareBody } from '@/lib/body'
import { checkDocument, slugOfPath } from '@/lib/check'
import { isError } from '@/lib/model'
import { normalizeLetters } from '@/lib/shared/text'
import { type MarkedPart, markedChanges } from './marked-changes'
import { type StoryVersion, storyVersions, versionText } from './story-versions'

/** What readers saw change in a story at once. */
export type PublicChange = {
  /** Milliseconds since 1970; undefined of what is not in Git yet. */
  readonly at?: number
  readonly marked: readonly MarkedPart[]
}

/** A story that is public. */
export type PublicStory = {
  readonly title: string
  readonly description?: string | undefined
  /** Its body, a text for each block. */
  readonly blocks: readonly string[]
  /** Nothing of before is shown, milliseconds since 1970. */
  readonly historyFrom?: number | undefined
}

/** So many versions are looked at, and no two compared for longer than this, milliseconds. */
const MOST = 40
const COMPARED_FOR = 100

let others: Promise<unknown> = Promise.resolve()

/**
 * What readers saw change in a story, the newest first; nothing where there is no Git. Takes the absolute path of the
 * content folder, the story's file below it, the story as it is public, and `now` in milliseconds since 1970. Stories
 * are looked up one after the other: anybody may ask for any.
 */
export function publicChanges(
  contentDir: string,
  file: string,
  story: PublicStory,
  now: number,
): Promise<PublicChange[]> {
  const changes = others.then(() => changesOf(contentDir, file, story, now))
  others = changes.catch(() => undefined)
  return changes
}

type Shown = { readonly at?: number; readonly text: string }

async function changesOf(dir: string, file: string, story: PublicStory, now: number) {
  const versions = (await storyVersions(dir, file, 'main')) ?? []
  const committed = await publicVersions(dir, versions.slice(0, MOST), story.historyFrom ?? 0, now)
  const shown: Shown[] = [{ text: textOf(story) }, ...committed]
  // Of versions that read the same, the first one brought the words.
  const distinct = shown.filter(({ text }, at) => text !== shown[at + 1]?.text)
  return distinct.slice(0, -1).map(({ at, text }, place) => ({
    ...(at !== undefined && { at }),
    marked: markedChanges(distinct[place + 1]?.text ?? '', text, COMPARED_FOR),
  }))
}

/**
 * The versions that readers had, the newest first. A version was theirs from its commit or its time of publication
 * until the next one the paper took; one it refused never was. Nothing is shown of before the story was a draft,
 * waited, was withdrawn or planned, or was another story's file: what was taken back stays so.
 */
async function publicVersions(
  dir: string,
  versions: readonly StoryVersion[],
  from: number,
  now: number,
): Promise<Shown[]> {
  const shown: Shown[] = []
  const slugs = new Set([slugOfPath(versions[0]?.file ?? '')])
  let until = now
  for (const version of versions) {
    if (version.at < from || !slugs.has(slugOfPath(version.file))) break
    const source = await versionText(dir, version)
    const { problems, fields, life, previousSlugs } = checkDocument(
      version.file,
      source,
      lookAtBody(source),
      now,
    )
    if (problems.some(isError)) continue
    const at = Math.max(version.at, life.publishedAt ?? Number.POSITIVE_INFINITY)
    if (life.state !== 'public' || at >= until) break
    for (const { slug } of previousSlugs) slugs.add(slug)
    const { title, description } = fields
    const blocks = blocksOfBody(prepareBody(source).body)
    shown.push({ at, text: textOf({ title: `${title}`, description: `${description}`, blocks }) })
    until = version.at
  }
  return shown
}

function textOf({ title, description = '', blocks }: PublicStory): string {
  return [title, description, ...blocks]
    .map((line) => normalizeLetters(line).replace(/\s+/g, ' ').trim())
    .join('\n')
}
