import { readRedirectsFile, stampOfRedirects } from '@/lib/check'
import { isError, type Problem, REDIRECTS_PATH, type Redirect } from '@/lib/model'
import {
  putRedirects,
  type SettingRow,
  type Store,
  type StoreWriter,
  settingRow,
} from '@/lib/store'

/** How the rules for former addresses differ from those that were published. */
export type RedirectsChange = {
  readonly changed: readonly SettingRow[]
  readonly removed: readonly string[]
  /** All rules there are now, where they may be others. */
  readonly rules?: readonly Redirect[]
  readonly problems: readonly Problem[]
}

const SAME = { changed: [], removed: [], problems: [] }

/** Looks at the file of rules, and reads it where it may have changed. A wrong line costs no other. */
export function lookAtRedirects(store: Store, contentDir: string): RedirectsChange {
  const before = settingRow(store, REDIRECTS_PATH)
  const stamp = stampOfRedirects(contentDir)
  if (before?.stamp === stamp) return SAME
  const read = readRedirectsFile(contentDir)
  if (!read) return { ...SAME, removed: [REDIRECTS_PATH], rules: [] }
  const { rules, hash, problems } = read
  const row = { path: REDIRECTS_PATH, stamp: read.stamp, hash, value: { count: rules.length } }
  return { ...SAME, changed: [row], rules, problems: problems.filter(isError) }
}

/** Writes what changed. */
export function writeRedirects(
  store: Store,
  writer: StoreWriter,
  { changed, removed, rules }: RedirectsChange,
): void {
  if (rules) putRedirects(store, rules)
  for (const row of changed) writer.putSetting(row)
  for (const gone of removed) writer.removeSetting(gone)
}
