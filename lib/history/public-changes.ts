import { blocksOfBody, lookAtBody, prepareBody } from '@/lib/body'
import { checkDocument, slugOfPath } from '@/lib/check'
import { paper } from '@/lib/config'
import { type DocumentState, isError } from '@/lib/model'
import { cachedResults } from '@/lib/shared/cached-results'
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
const MOST = 20
const COMPARED_FOR = 100

/** A longer story, in characters, is not compared. */
const LONGEST = 200_000

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
    const read = await readOnce(dir, version, now)
    if (read === 'refused') continue
    const { state, publishedAt = Number.POSITIVE_INFINITY } = read
    if (state !== 'public' || publishedAt >= until || version.at > until) break
    for (const slug of read.previousSlugs) slugs.add(slug)
    // Another came at the same moment: nobody saw this one.
    if (version.at === until) continue
    shown.push({ at: Math.max(version.at, publishedAt), text: read.text })
    until = version.at
  }
  return shown
}

/** What is to know of a version. */
type ReadVersion = {
  readonly state: DocumentState
  /** Milliseconds since 1970. */
  readonly publishedAt?: number
  readonly previousSlugs: readonly string[]
  readonly text: string
}

/** So many versions are kept read: what was committed stays, and pages are made anew at each publication. */
const KEPT = 500
/** Rules that look at the time are asked again so often, milliseconds. */
const KEPT_FOR = 60 * 60_000

const known = cachedResults<ReadVersion | 'refused'>(KEPT)

function readOnce(dir: string, version: StoryVersion, now: number) {
  const rules = `${Math.floor(now / KEPT_FOR)} ${paper().approvalFrom}`
  const key = [dir, version.id, version.file, rules].join(' ')
  return known(key, () => readVersion(dir, version, now))
}

async function readVersion(
  dir: string,
  version: StoryVersion,
  now: number,
): Promise<ReadVersion | 'refused'> {
  const source = await versionText(dir, version).catch(() => '')
  // What Git has no more, and what the paper does not take for a story.
  if (source === '' || source.length > LONGEST) return 'refused'
  const { problems, fields, life, previousSlugs } = checkDocument(
    version.file,
    source,
    lookAtBody(source),
    now,
  )
  if (problems.some(isError)) return 'refused'
  const { title, description } = fields
  const blocks = blocksOfBody(prepareBody(source).body)
  return {
    ...life,
    previousSlugs: previousSlugs.map(({ slug }) => slug),
    text: textOf({ title: `${title}`, description: `${description}`, blocks }),
  }
}

function textOf({ title, description = '', blocks }: PublicStory): string {
  return [title, description, ...blocks]
    .map((line) => normalizeLetters(line).replace(/\s+/g, ' ').trim())
    .join('\n')
}
