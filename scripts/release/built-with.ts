import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** In a release, and nowhere else: settings that hold where it is started without them. */
const FILE = 'built-with.json'

/** What a release takes along of the settings it was made with. */
const TAKEN_ALONG = ['SITE_URL']

/** Notes in the release in `dir` what holds where it is started without. */
export function noteSettings(dir: string): void {
  const settings = TAKEN_ALONG.flatMap((name) => {
    const value = process.env[name]
    return value ? [[name, value] as const] : []
  })
  writeFileSync(path.join(dir, FILE), `${JSON.stringify(Object.fromEntries(settings), null, 2)}\n`)
}

/** Whether this folder is a release (`npm run package`): a built site without what it was built from. */
export function isRelease(): boolean {
  return existsSync(FILE)
}
