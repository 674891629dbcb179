import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { paperOf, type ReadSettings, readSettings, sectionsInUse } from '@/lib/check'
import { BUILT_IN_PAPER, type Paper, renamedSection, setPaper } from '@/lib/config'
import { lookAtFile } from '@/lib/files'
import { isError, type Problem, siteModel, splitFrontMatter } from '@/lib/model'
import {
  type Asset,
  FORGOTTEN,
  putAssets,
  type SettingRow,
  type Store,
  type StoreWriter,
  settingRows,
} from '@/lib/store'
import { ifThere } from '../shared/if-there'
import { makeAssets, stampOfPictures } from './paper-assets'

/** How the paper of a content folder differs from the one that was published. */
export type SettingsChange = {
  /** The paper that everything else is published in, and the one before. */
  readonly paper: Paper
  readonly before: Paper
  /** The row of its file, where that states something else now; the file's path, where that is gone. */
  readonly changed: readonly SettingRow[]
  readonly removed: readonly string[]
  /** What is made of the paper's logo and colours, where these may be others now. */
  readonly assets?: readonly Asset[]
  readonly problems: readonly Problem[]
  /** Whether documents have to be looked at that have not changed themselves. */
  readonly concernsStories: boolean
}

/** Looks at the file of the paper. Takes `now` in milliseconds since 1970. */
export async function lookAtSettings(
  store: Store,
  contentDir: string,
  now: number,
): Promise<SettingsChange> {
  const row = settingRows(store).find(({ path }) => path === siteModel.path)
  const before = (row?.value ?? BUILT_IN_PAPER) as Paper
  const same = { paper: before, before, changed: [], removed: [], concernsStories: false }
  const look = lookAtFile(contentDir, siteModel.path)
  const stamp = 'stamp' in look ? stampOf(look.stamp, row?.value, contentDir) : ''
  if (row && stamp === row.stamp) return { ...same, problems: [] }
  const read = readSettings(contentDir, siteModel, now)
  const problems = (read?.problems ?? []).filter(isError)
  if (read ? !read.values : !row) return { ...same, problems }
  const after = read?.values ? paperOf(read.values) : BUILT_IN_PAPER
  const inUse = storiesLeftOver(store, contentDir, after)
  if (inUse) return { ...same, problems: [...problems, inUse] }
  const made = read && (await makeAssets(after, contentDir))
  const paper = made?.paper ?? after
  return {
    ...{ paper, before, problems, concernsStories: isOtherForStories(before, after) },
    changed: read && made ? [rowOf(read, made, contentDir)] : [],
    ...(made && { assets: made.assets }),
    removed: read ? [] : [siteModel.path],
  }
}

/** What the file system says of the paper's file, and of the pictures it is made of. */
function stampOf(stamp: string, value: unknown, contentDir: string): string {
  return value === undefined ? stamp : `${stamp} ${stampOfPictures(value as Paper, contentDir)}`
}

/** The row of a paper with the addresses of its logo; another logo makes it another one. */
function rowOf({ hash: ofText, stamp }: ReadSettings, made: Made, contentDir: string): SettingRow {
  const { paper, assets } = made
  const hash = createHash('sha256').update(ofText)
  for (const { name, bytes } of assets) hash.update(name).update(bytes)
  return {
    ...{ path: siteModel.path, value: paper, hash: hash.digest('hex') },
    stamp: stampOf(stamp, paper, contentDir),
  }
}

type Made = Awaited<ReturnType<typeof makeAssets>>

/** Stories are kept by their section, and by the words and days of the paper's language and zone. */
function isOtherForStories(before: Paper, after: Paper): boolean {
  const words = ({ sections, language, timeZone, approvalFrom }: Paper) =>
    JSON.stringify([
      sections.map(({ id, formerIds }) => [id, formerIds]),
      ...[language, timeZone, approvalFrom],
    ])
  return words(before) !== words(after)
}

/** Runs work in a paper. */
export async function inPaper<T>(paper: Paper, work: () => Promise<T>): Promise<T> {
  const restore = setPaper(paper)
  try {
    return await work()
  } finally {
    restore()
  }
}

/** Has documents compiled anew whose section is none any more, or that the paper keeps otherwise now. */
export function forgetStories(store: Store, { before, paper: after }: SettingsChange): void {
  const isOtherThroughout = before.language !== after.language || before.timeZone !== after.timeZone
  const kept = isOtherThroughout ? [] : after.sections.map(({ id }) => id)
  store
    .prepare(
      `UPDATE document SET stamp = '${FORGOTTEN}'
         WHERE section <> '' AND section NOT IN (SELECT value FROM json_each(?))`,
    )
    .run(JSON.stringify(kept))
  if (before.approvalFrom !== after.approvalFrom) forgetApprovals(store, before, after)
}

/** Has those compiled anew that have to be approved now, or had to be before. */
function forgetApprovals(store: Store, before: Paper, after: Paper): void {
  const from = Math.min(before.approvalFrom ?? Infinity, after.approvalFrom ?? Infinity)
  store
    .prepare(
      `UPDATE document SET stamp = '${FORGOTTEN}'
         WHERE section <> '' AND (published_at IS NULL OR published_at >= ?)`,
    )
    .run(from)
}

/** Writes what changed. */
export function writeSettings(
  store: Store,
  writer: StoreWriter,
  { changed, removed, assets }: SettingsChange,
): void {
  if (assets) putAssets(store, assets)
  else if (removed.includes(siteModel.path)) putAssets(store, [])
  for (const row of changed) writer.putSetting(row)
  for (const gone of removed) writer.removeSetting(gone)
}

/** The problem of a paper without sections that stories are in, as their files are now. */
function storiesLeftOver(store: Store, contentDir: string, paper: Paper): Problem | undefined {
  const ids = paper.sections.map(({ id }) => id)
  const isKnown = (section: string) =>
    ids.includes(section) || renamedSection(section, paper) !== undefined
  const rows = store
    .prepare(
      `SELECT path, section FROM document
         WHERE section <> '' AND section NOT IN (SELECT value FROM json_each(?)) ORDER BY path`,
    )
    .all([JSON.stringify(ids)]) as { path: string; section: string }[]
  const left = rows.filter(({ path: file, section }) => {
    const now = isKnown(section) ? undefined : sectionInFile(path.join(contentDir, file))
    return now !== undefined && !isKnown(now)
  })
  if (left.length === 0) return undefined
  const sections = [...new Set(left.map(({ section }) => section))]
  const wording = sectionsInUse(
    sections,
    left.map((row) => row.path),
  )
  return { file: siteModel.path, line: 1, column: 1, ...wording }
}

/** The section a document's file names now; undefined where the file is gone. */
function sectionInFile(file: string): string | undefined {
  const text = ifThere(() => readFileSync(file, 'utf8'))
  const yaml = text === undefined ? undefined : splitFrontMatter(text)?.yaml
  return yaml && /^section:[ \t]*["']?([^\s"'#]+)/m.exec(yaml)?.[1]
}
