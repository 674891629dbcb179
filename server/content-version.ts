import { createHash } from 'node:crypto'
import { siteUrl, statedInEnvironment } from '@/lib/config'
import { contentVersion } from '@/lib/query'
import { log } from '@/lib/telemetry'

let wasReadable = true

/** Settings are written into pages, too; none changes while this process runs. */
let ofSettings: string | undefined

function settingsWord(): string {
  ofSettings ??= createHash('sha256')
    .update(JSON.stringify([siteUrl(), statedInEnvironment()]))
    .digest('hex')
    .slice(0, 12)
  return ofSettings
}

/** What was read in this turn of the event loop: several steps ask for each of its requests. */
let ofTurn: { readonly version: string | undefined } | undefined

/**
 * The version of the content at this moment, another word after each publication; undefined while the
 * content cannot be read, which is logged when it begins.
 */
export function readableVersion(): string | undefined {
  if (ofTurn) return ofTurn.version
  ofTurn = { version: readVersion() }
  setImmediate(() => {
    ofTurn = undefined
  })
  return ofTurn.version
}

function readVersion(): string | undefined {
  try {
    const version = `${contentVersion()} ${settingsWord()}`
    wasReadable = true
    return version
  } catch (err) {
    if (wasReadable)
      log.error(
        { event: 'content unreadable', err },
        'Không đọc được nội dung (content unreadable)',
      )
    wasReadable = false
    return undefined
  }
}
