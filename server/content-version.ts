import { contentVersion } from '@/lib/query'
import { log } from '@/lib/telemetry'

let wasReadable = true

/**
 * The version of the content at this moment, another word after each publication; undefined while the
 * content cannot be read, which is logged when it begins.
 */
export function readableVersion(): string | undefined {
  try {
    const version = contentVersion()
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
