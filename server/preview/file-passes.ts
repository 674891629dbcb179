import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { PASS_NAME } from '@/lib/config'
import { judgePass, previewSecret } from '@/lib/publish'
import { ENDPOINTS } from '@/lib/routes'

/** Where the files of stories lie: a pass is a cookie of its story's own address, and never gets there. */
export const FILE_PATHS: readonly string[] = [ENDPOINTS.images.path]

let secret: string | undefined

/** The name of the cookie that takes the pass of a story at `address` to its files. */
export function filePassName(address: string): string {
  return `${PASS_NAME}-${createHash('sha256').update(address).digest('hex').slice(0, 8)}`
}

/** Whether a request for a file comes with a pass for one of the stories (their addresses) that have it. */
export function mayPreview({ headers }: IncomingMessage, stories: readonly string[]): boolean {
  const cookies = headers.cookie?.split(/;\s*/) ?? []
  return stories.some((address) => {
    const start = `${filePassName(address)}=`
    return cookies
      .filter((cookie) => cookie.startsWith(start))
      .some((cookie) => isValid(address, cookie.slice(start.length)))
  })
}

function isValid(address: string, pass: string): boolean {
  secret ??= previewSecret()
  return judgePass(secret, address, pass, Date.now()) === 'valid'
}
