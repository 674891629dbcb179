import { settingsOfPath } from '../settings/settings-model'

/** The file of rules for former addresses, below the content folder. */
export const REDIRECTS_PATH = 'redirects.yaml'

/** Whether a path below the content folder is that of settings, or of rules for former addresses. */
export function isSettingsPath(path: string): boolean {
  return path === REDIRECTS_PATH || settingsOfPath(path) !== undefined
}

/** A rule for a former address. */
export type Redirect = {
  /** The address as rules know it (`formerKey`); `*` stands for any part of it. */
  readonly from: string
  /** Where it leads: an address here or elsewhere; undefined where there is nothing any more (410). */
  readonly to?: string
  /** Its line in the file, from 1. */
  readonly line: number
}

/** Whether a rule is for all addresses of a form. */
export function isPattern({ from }: Pick<Redirect, 'from'>): boolean {
  return from.includes('*')
}
