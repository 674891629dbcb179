import { readFileSync } from 'node:fs'
import path from 'node:path'
import { paperOf, readSettings, sectionsInUse } from '@/lib/check'
import { BUILT_IN_PAPER, type Paper, setPaper } from '@/lib/config'
import { lookAtFile } from '@/lib/files'
import { isError, type Problem, SETTINGS, siteModel, splitFrontMatter } from '@/lib/model'
import { FORGOTTEN, type SettingRow, type Store, type StoreWriter, settingRows } from '@/lib/store'
import { ifThere } from '../shared/if-there'

/** How the settings files of a content folder differ from those that were published. */
export type SettingsChange = {
  /** The paper that everything else is published in, and the one before. */
  readonly paper: Paper
  readonly before: Paper
  /** Rows of files that state something else now, and the paths of those that are gone. */
  readonly changed: readonly SettingRow[]
  readonly removed: readonly string[]
  readonly problems: readonly Problem[]
  /** Whether documents have to be looked at that have not changed themselves. */
  readonly concernsStories: boolean
}

/** Looks at every settings file. Takes `now` in milliseconds since 1970. */
export function lookAtSettings(store: Store, contentDir: string, now: number): SettingsChange {
  const known = new Map(settingRows(store).map((row) => [row.path, row]))
  const changed: SettingRow[] = []
  const removed: string[] = []
  const problems: Problem[] = []
  for (const model of SETTINGS) {
    const row = known.get(model.path)
    const look = lookAtFile(contentDir, model.path)
    if (row && 'stamp' in look && look.stamp === row.stamp) continue
    const read = readSettings(contentDir, model, now)
    if (!read && row) removed.push(model.path)
    if (!read) continue
    problems.push(...read.problems.filter(isError))
    if (read.values && (row?.hash !== read.hash || row.stamp === FORGOTTEN))
      changed.push({
        ...{ path: model.path, stamp: read.stamp, hash: read.hash },
        value: model.path === siteModel.path ? paperOf(read.values) : read.values,
      })
  }
  const before = (known.get(siteModel.path)?.value ?? BUILT_IN_PAPER) as Paper
  const own = changed.find((row) => row.path === siteModel.path)?.value as Paper | undefined
  const after = own ?? (removed.includes(siteModel.path) ? BUILT_IN_PAPER : before)
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
  return {
    paper: after,
    before,
    changed,
    removed,
    problems,
    concernsStories: isOtherForStories(before, after),
  }
}

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
export function writeSettings(writer: StoreWriter, { changed, removed }: SettingsChange): void {
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
