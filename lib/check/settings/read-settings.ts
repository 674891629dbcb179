import { BUILT_IN_PAPER, type Paper } from '@/lib/config'
import { lookAtFile, readContentFile } from '@/lib/files'
import { isError, type Problem, type SettingsModel, siteModel } from '@/lib/model'
import { checkYaml } from '../check-front-matter'
import { readYaml } from '../read-yaml'
import { paperOf } from './paper-of'
import { siteProblems } from './site-rules'

/** A settings file as it was read: its values, unless one of them is wrong. */
export type ReadSettings = {
  readonly stamp: string
  readonly hash: string
  readonly values?: Readonly<Record<string, unknown>>
  readonly problems: readonly Problem[]
}

/**
 * Reads and checks a settings file; undefined where it is not there. Takes `now` in milliseconds since
 * 1970.
 */
export function readSettings(
  contentDir: string,
  { path, fields }: SettingsModel,
  now: number,
): ReadSettings | undefined {
  const look = lookAtFile(contentDir, path)
  if (!('stamp' in look)) {
    return 'problem' in look ? { stamp: '', hash: '', problems: [look.problem] } : undefined
  }
  const { stamp } = look
  const read = readContentFile(contentDir, path)
  if ('problem' in read) return { stamp, hash: '', problems: [read.problem] }
  const { text, hash } = read
  const yaml = { yaml: text, offset: 0, firstLine: 1, read: readYaml(text, fields) }
  const { values, placeOf, problems } = checkYaml(path, yaml, fields, now)
  if (problems.some(isError)) return { stamp, hash, problems }
  const more = path === siteModel.path ? siteProblems(paperOf(values), values, contentDir) : []
  const all = [
    ...problems,
    ...more.map(({ at, wording }) => ({
      ...{ file: path, ...placeOf(written(values, at).map(String)) },
      ...wording,
    })),
  ]
  return { stamp, hash, problems: all, ...(!all.some(isError) && { values }) }
}

/** The way to a value as far as it is written: what is left out is told where it belongs. */
function written(values: unknown, way: readonly (string | number)[]): (string | number)[] {
  const [first, ...rest] = way
  const next = first === undefined ? undefined : (values as Record<string, unknown>)[first]
  if (first === undefined || next === undefined) return []
  return [first, ...written(next, rest)]
}

/** The paper a content folder states: that of its `site.yaml`, where that is sound, else the built-in one. */
export function readPaper(contentDir: string, now: number): Paper {
  const values = readSettings(contentDir, siteModel, now)?.values
  return values ? paperOf(values) : BUILT_IN_PAPER
}
