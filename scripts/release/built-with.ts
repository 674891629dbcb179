import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { WrongSetting } from '@/lib/config'
import { pageSettings } from '../setup/build-inputs'

/** In a release, and nowhere else: the settings that are written into its pages. */
const FILE = 'built-with.json'

/** Notes in the release in `dir` what its pages were built with. */
export function noteSettings(dir: string): void {
  writeFileSync(path.join(dir, FILE), `${JSON.stringify(pageSettings(), null, 2)}\n`)
}

/** Whether this folder is a release (`npm run package`): a built site without what it was built from. */
export function isRelease(): boolean {
  return existsSync(FILE)
}

/** Throws `WrongSetting` where this release is to be served with other settings than its pages have. */
export function refuseOtherSettings(): void {
  const built = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string>
  const other = Object.entries(pageSettings()).find(([name, value]) => value !== built[name])
  if (!other) return
  throw new WrongSetting(
    `${other[0]} khác với lúc dựng bản phát hành này: bỏ nó đi, hoặc dựng lại với npm run package (${other[0]} is not what this release was built with)`,
  )
}
