import { BUILT_IN_PAPER, type Paper } from '@/lib/config'
import { lookAtFile, readContentFile } from '@/lib/files'
import {
  breakingModel,
  frontModel,
  isError,
  type Place,
  type Problem,
  type SettingsModel,
  siteModel,
  type WrittenBreaking,
  type WrittenFront,
} from '@/lib/model'
import { checkYaml } from '../check-front-matter'
import { readYaml } from '../read-yaml'
import { breakingOf, breakingProblems } from './breaking'
import { frontOf } from './front-of'
import { frontProblems } from './front-rules'
import { paperOf } from './paper-of'
import { type Found, siteProblems } from './site-rules'

/** A settings file as it was read: its values, unless one of them is wrong. */
export type ReadSettings = {
  readonly stamp: string
  readonly hash: string
  readonly values?: Readonly<Record<string, unknown>>
  /** What it states, where it is one of a front. */
  readonly front?: WrittenFront
  /** What it states, where it is that of the breaking bar. */
  readonly breaking?: WrittenBreaking
  readonly problems: readonly Problem[]
}

/**
 * Reads and checks a settings file, by its path below the content folder where there may be several of its
 * kind; undefined where it is not there. Takes `now` in milliseconds since 1970.
 */
export function readSettings(
  contentDir: string,
  { path: place, fields }: SettingsModel,
  now: number,
  path: string = place,
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
  const at = (way: readonly (string | number)[]) => placeOf(written(values, way).map(String))
  const stated = statedIn(place, values, at)
  const more = moreProblems(path, stated, values, contentDir, now).map((found) =>
    'at' in found ? { file: path, ...at(found.at), ...found.wording } : found,
  )
  const all = [...problems, ...more]
  const isSound = !all.some(isError)
  return { stamp, hash, problems: all, ...(isSound && { values, ...stated }) }
}

type Values = Readonly<Record<string, unknown>>
type Stated = Pick<ReadSettings, 'front' | 'breaking'>
type PlaceOf = (way: readonly (string | number)[]) => Place

/** What a file of a kind states; nothing of the paper's own, whose values say it all. */
function statedIn(place: string, values: Values, at: PlaceOf): Stated {
  if (place === frontModel.path) return { front: frontOf(values, at) }
  return place === breakingModel.path ? { breaking: breakingOf(values, at) } : {}
}

/** What is wrong beyond the form of values: a problem as it stands, or with the way to where it is written. */
function moreProblems(
  path: string,
  { front, breaking }: Stated,
  values: Values,
  contentDir: string,
  now: number,
): readonly (Problem | Found)[] {
  if (front) return frontProblems(path, front, now)
  if (breaking) return breakingProblems(breaking, now)
  return siteProblems(paperOf(values), values, contentDir)
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
