import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { paperOf, readSettings, sectionsInUse } from '@/lib/check'
import { BUILT_IN_PAPER, type Paper, setPaper } from '@/lib/config'
import { lookAtFile } from '@/lib/files'
import { isError, type Problem, SETTINGS, siteModel, splitFrontMatter } from '@/lib/model'
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
import { makeAssets, stampOfLogo } from './paper-assets'

/** How the settings files of a content folder differ from those that were published. */
export type SettingsChange = {
  /** The paper that everything else is published in, and the one before. */
  readonly paper: Paper
  readonly before: Paper
  /** Rows of files that state something else now, and the paths of those that are gone. */
  readonly changed: readonly SettingRow[]
  readonly removed: readonly string[]
  /** What is made of the paper's logo and colours, where these may be others now. */
  readonly assets?: readonly Asset[]
  readonly problems: readonly Problem[]
  /** Whether documents have to be looked at that have not changed themselves. */
  readonly concernsStories: boolean
}

/** Looks at every settings file. Takes `now` in milliseconds since 1970. */
export async function lookAtSettings(
  store: Store,
  contentDir: string,
  now: number,
): Promise<SettingsChange> {
  const known = new Map(settingRows(store).map((row) => [row.path, row]))
  const changed: SettingRow[] = []
  const removed: string[] = []
  const problems: Problem[] = []
  for (const model of SETTINGS) {
    const row = known.get(model.path)
    const look = lookAtFile(contentDir, model.path)
    const stamp = 'stamp' in look ? stampOf(model.path, look.stamp, row?.value, contentDir) : ''
    if (row && stamp === row.stamp) continue
    const read = readSettings(contentDir, model, now)
    if (!read && row) removed.push(model.path)
    if (!read) continue
    problems.push(...read.problems.filter(isError))
    if (!read.values) continue
    const value = model.path === siteModel.path ? paperOf(read.values) : read.values
    changed.push({
      ...{ path: model.path, value, hash: read.hash },
      stamp: stampOf(model.path, read.stamp, value, contentDir),
    })
  }
  const before = (known.get(siteModel.path)?.value ?? BUILT_IN_PAPER) as Paper
  const own = changed.find((row) => row.path === siteModel.path)
  const after =
    (own?.value as Paper | undefined) ??
    (removed.includes(siteModel.path) ? BUILT_IN_PAPER : before)
  const inUse = storiesLeftOver(store, contentDir, after)
  if (inUse) {
    const others = (rows: readonly SettingRow[]) =>
      rows.filter(({ path }) => path !== siteModel.path)
    return {
      ...{ paper: before, before },
      changed: others(changed),
      removed: removed.filter((gone) => gone !== siteModel.path),
      problems: [...problems, inUse],
      concernsStories: false,
    }
  }
  const made = own && (await makeAssets(after, contentDir))
  return {
    paper: made?.paper ?? after,
    before,
    changed: made ? changed.map((row) => (row === own ? withAssets(row, made) : row)) : changed,
    ...(made && { assets: made.assets }),
    removed,
    problems,
    concernsStories: isOtherForStories(before, after),
  }
}

/** What the file system says of a settings file, and of what else it is made of. */
function stampOf(file: string, stamp: string, value: unknown, contentDir: string): string {
  const isSite = file === siteModel.path && value !== undefined
  return isSite ? `${stamp} ${stampOfLogo(value as Paper, contentDir)}` : stamp
}

/** A row of the paper with the addresses of its logo; another logo makes it another one. */
function withAssets(row: SettingRow, { paper, assets }: Made): SettingRow {
  const hash = createHash('sha256').update(row.hash)
  for (const { name, bytes } of assets) hash.update(name).update(bytes)
  return { ...row, value: paper, hash: hash.digest('hex') }
}

type Made = Awaited<ReturnType<typeof makeAssets>>

/** Stories are kept by their section, and by the words and days of the paper's language and zone. */
function isOtherForStories(before: Paper, after: Paper): boolean {
  const words = ({ sections, language, timeZone }: Paper) =>
    JSON.stringify([sections.map(({ id, formerIds }) => [id, formerIds]), language, timeZone])
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
         WHERE section NOT IN (SELECT value FROM json_each(?))`,
    )
    .run(JSON.stringify(kept))
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
  const known = new Set(paper.sections.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]))
  const rows = store
    .prepare(
      `SELECT path, section FROM document
         WHERE section NOT IN (SELECT value FROM json_each(?)) ORDER BY path`,
    )
    .all([JSON.stringify([...known])]) as { path: string; section: string }[]
  const left = rows.filter(({ path: file }) => {
    const now = sectionInFile(path.join(contentDir, file))
    return now !== undefined && !known.has(now)
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
