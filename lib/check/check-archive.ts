import { isSection, setPaper } from '@/lib/config'
import { listContent, listStrays } from '@/lib/files'
import { type Problem, siteModel } from '@/lib/model'
import { publishedFiles } from '@/lib/store'
import { archiveProblems } from './archive-rules'
import { type CachedCheck, checksInFile, type KnownChecks } from './cached-checks'
import type { CheckedDocument } from './check-document'
import { checkInBatches, type FileToCheck } from './check-files'
import { checkPictures } from './check-pictures'
import { mediaChecker } from './media-checker'
import { repeatedStories, type Sketched } from './night-editor'
import { readRedirectsFile } from './redirects/read-file'
import { renamedStories } from './renamed-stories'
import { storiesOfArchive } from './settings/front-archive'
import { checkFronts, readFronts } from './settings/read-fronts'
import { readPaper, readSettings } from './settings/read-settings'
import { settingsElsewhere } from './settings/site-rules'
import { sectionsInUse } from './settings/wording'

/** Where the archive lies, and what is known of it. */
export type Archive = {
  readonly contentDir: string
  /** Where results are kept for the next check. */
  readonly cacheFile: string
  /** A word for the rules. */
  readonly version: string
  /** The store of what was published; where there is none, nothing is known of it. */
  readonly storeFile?: string
}

/** What a check found; `read` is how many documents had to be checked anew. */
export type ArchiveCheck = {
  readonly documents: number
  readonly read: number
  readonly problems: readonly Problem[]
}

/**
 * Checks a whole archive by every rule. Documents that are as they were when their results were kept
 * are not read again; what has to be seen beside other files is always looked at. Takes `now` in
 * milliseconds since 1970, and where results are kept other than in the archive's file.
 */
export async function checkArchive(
  archive: Archive,
  now: number,
  known: KnownChecks = checksInFile(archive.cacheFile),
): Promise<ArchiveCheck> {
  const site = readSettings(archive.contentDir, siteModel, now)
  const restore = setPaper(readPaper(archive.contentDir, now))
  try {
    const version = [archive.version, ...(site ? [site.hash] : [])].join(' ')
    const found = await checkDocuments({ ...archive, version }, now, known)
    return { ...found, problems: [...(site?.problems ?? problemsWithout()), ...found.problems] }
  } finally {
    restore()
  }
}

/** What is to be said where there is no `site.yaml`: what the environment has of it. */
function problemsWithout(): Problem[] {
  return settingsElsewhere().map(({ wording }) => ({
    ...{ file: siteModel.path, line: 1, column: 1 },
    ...wording,
  }))
}

/** Checks the documents of an archive as those of the paper there is. */
async function checkDocuments(
  archive: Archive,
  now: number,
  known: KnownChecks,
): Promise<ArchiveCheck> {
  const { contentDir } = archive
  const before = known.read(archive.version)
  const { files, problems } = listContent(contentDir)
  const all: Problem[] = [...problems, ...listStrays(contentDir)]
  const cached = new Map<string, CachedCheck>()
  const unknown: FileToCheck[] = []
  for (const file of files) {
    const earlier = before.documents[file.path]
    if (earlier?.stamp === file.stamp) cached.set(file.path, earlier)
    else unknown.push(earlier ? { ...file, known: earlier } : file)
  }
  for await (const { checks, refused } of checkInBatches({ files: unknown, contentDir, now })) {
    for (const [path, check] of checks) cached.set(path, check)
    all.push(...refused)
  }
  const checked = new Map([...cached].map(([path, check]) => [path, check.checked]))
  const media = mediaChecker(contentDir, before.media)
  for (const [path, document] of checked)
    all.push(...document.problems, ...(await media.check(path, document)))
  const pictures = await checkPictures(contentDir, checked, before.pictures)
  all.push(...pictures.problems)
  const paths = files.map(({ path }) => path)
  const redirects = readRedirectsFile(contentDir)
  all.push(...(redirects?.problems ?? []))
  all.push(...archiveProblems(paths, checked, now, redirects?.rules))
  const fronts = readFronts(contentDir, now)
  if (fronts.length > 0) all.push(...checkFronts(fronts, storiesOfArchive(checked), now))
  const published = archive.storeFile === undefined ? [] : publishedFiles(archive.storeFile)
  all.push(...sectionsLost(published, checked))
  all.push(...renamedStories(published, cached, now), ...repeatedStories(sketchesOf(cached)))
  known.write(archive.version, {
    documents: Object.fromEntries(lasting(cached)),
    pictures: pictures.cached,
    media: media.cached(),
  })
  return { documents: files.length, read: unknown.length, problems: all }
}

/** What the paper is told that lacks sections which published stories are still in. */
function sectionsLost(
  published: readonly { readonly path: string; readonly section: string }[],
  checked: ReadonlyMap<string, CheckedDocument>,
): Problem[] {
  const lost = published.filter(
    ({ path, section }) =>
      !isSection(section) &&
      checked.get(path)?.problems.some(({ code }) => code === 'chuyen-muc-la'),
  )
  if (lost.length === 0) return []
  const sections = [...new Set(lost.map(({ section }) => section))]
  const files = lost.map(({ path }) => path)
  return [{ file: siteModel.path, line: 1, column: 1, ...sectionsInUse(sections, files) }]
}

function sketchesOf(cached: ReadonlyMap<string, CachedCheck>): Sketched[] {
  return [...cached].flatMap(([file, { checked, sketch }]) => {
    const { state, publishedAt } = checked.life
    const isPublic = state === 'public' && publishedAt !== undefined
    return isPublic && sketch.length > 0 ? [{ file, publishedAt, sketch }] : []
  })
}

/** What lies ahead today may not tomorrow. */
function lasting(cached: ReadonlyMap<string, CachedCheck>): [string, CachedCheck][] {
  const isLasting = ({ problems }: CheckedDocument) =>
    problems.every(({ code }) => code !== 'gio-qua-xa' && code !== 'gio-chua-toi')
  return [...cached].filter(([, { checked }]) => isLasting(checked))
}
