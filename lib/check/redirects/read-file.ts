import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { lookAtFile } from '@/lib/files'
import {
  chainedRules,
  type Problem,
  REDIRECTS_PATH,
  type Redirect,
  readRedirects,
  type Wording,
} from '@/lib/model'
import { chain, loop, wrongLine } from './wording'

/** The rules of a content folder: those that hold, and what is wrong with others. */
export type ReadRedirects = {
  readonly stamp: string
  readonly hash: string
  readonly rules: readonly Redirect[]
  readonly problems: readonly Problem[]
}

/** A million rules are some 100 MB. */
const MOST_BYTES = 200 * 1024 * 1024

/** What the file system says of the file of rules; undefined where there is none. */
export function stampOfRedirects(contentDir: string): string | undefined {
  const look = lookAtFile(contentDir, REDIRECTS_PATH)
  return 'stamp' in look ? look.stamp : 'problem' in look ? 'none' : undefined
}

/** Reads and checks the file of rules for former addresses, by itself; undefined where there is none. */
export function readRedirectsFile(contentDir: string): ReadRedirects | undefined {
  const look = lookAtFile(contentDir, REDIRECTS_PATH)
  if ('problem' in look) return { stamp: 'none', hash: '', rules: [], problems: [look.problem] }
  if (!('stamp' in look)) return undefined
  const { stamp } = look
  const file = path.join(contentDir, REDIRECTS_PATH)
  const none = { stamp, hash: '', rules: [] }
  if (statSync(file).size > MOST_BYTES)
    return {
      ...none,
      problems: [problemAt(1, wrongLine({ line: 1, what: 'too-many', written: '' }))],
    }
  const bytes = readFileSync(file)
  const { rules, faults } = readRedirects(bytes.toString('utf8'))
  const chained = chainedRules(rules)
  const loops = new Set(chained.filter(({ isLoop }) => isLoop).map(({ rule }) => rule))
  return {
    stamp,
    hash: createHash('sha256').update(bytes).digest('hex'),
    rules: rules.filter((rule) => !loops.has(rule)),
    problems: [
      ...faults.map((fault) => problemAt(fault.line, wrongLine(fault))),
      ...chained.map(({ rule, end, isLoop }) =>
        problemAt(rule.line, isLoop ? loop(rule.from) : chain(rule.to ?? '', end)),
      ),
    ],
  }
}

/** A problem of a line of the file. */
export function problemAt(line: number, wording: Wording): Problem {
  return { file: REDIRECTS_PATH, line, column: 1, ...wording }
}
