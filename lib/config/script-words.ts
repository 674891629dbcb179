import { createHash } from 'node:crypto'
import { BUILT_IN_PAPER } from './built-in-paper'
import { type Paper, paper } from './paper'
import { type Messages, wordsOf } from './words'
import { offsetAt } from './zone-offset'

/** The groups of words that the browser's script has. */
export const SCRIPT_GROUPS = ['time', 'tools', 'keys', 'cached', 'site', 'feeds'] as const

/** Where the browser's script lies; in a folder of its own for a paper with words of its own. */
export const ASSETS_FOLDER = '/assets/'

/**
 * The words that stand in the browser's script and sheets of a paper, by the keys of its template, at this
 * moment; its colours too.
 */
export function scriptWords(of: Paper = paper()): Readonly<Record<string, string>> {
  const messages: Messages = wordsOf(of)
  const words = SCRIPT_GROUPS.flatMap((group) =>
    Object.entries(messages[group]).map(([key, text]) => [`${group}.${key}`, text] as const),
  )
  const minutes = offsetAt(of.timeZone, Date.now()) / 60_000
  return {
    ...Object.fromEntries(words),
    'paper.language': of.language,
    'paper.offset': String(minutes),
    ...coloursOf(of),
  }
}

function coloursOf({ colours }: Paper): Readonly<Record<string, string>> {
  const entries = (['light', 'dark'] as const).flatMap((theme) =>
    Object.entries(colours[theme]).map(([name, hex]) => [`colours.${theme}_${name}`, hex] as const),
  )
  return Object.fromEntries(entries)
}

let standard: string | undefined
let last: { readonly of: Paper; readonly hour: number; readonly folder: string } | undefined

/**
 * The folder of the script that has a paper's words: `/assets/`, or one whose name changes with them. Where
 * clocks are changed for the summer, it does too.
 */
export function scriptFolder(of: Paper = paper()): string {
  const hour = Math.floor(Date.now() / 3_600_000)
  if (last?.of === of && last.hour === hour) return last.folder
  standard ??= hashOf(BUILT_IN_PAPER)
  const own = hashOf(of)
  const folder = own === standard ? ASSETS_FOLDER : `${ASSETS_FOLDER}p${own}/`
  last = { of, hour, folder }
  return folder
}

function hashOf(of: Paper): string {
  return createHash('sha256')
    .update(JSON.stringify(scriptWords(of)))
    .digest('hex')
    .slice(0, 12)
}
