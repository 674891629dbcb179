import type { IncomingMessage } from 'node:http'
import { PASS_NAME } from '@/lib/config'
import { judgePass, previewSecret } from '@/lib/publish'
import { ENDPOINTS } from '@/lib/routes'

/** Where the files of stories lie: a pass is a cookie of its story's own address, and never gets there. */
export const FILE_PATHS: readonly string[] = [ENDPOINTS.images.path, ENDPOINTS.pictures.path]

const NAME = `${PASS_NAME}-tep`
const COOKIE = new RegExp(`^${NAME}((?:\\.[\\w-]+)+)=(.+)$`)

/** The name of the cookie that takes the pass of a story at `address` to its files: it says of which story. */
export function filePassName(address: string): string {
  return NAME + address.replaceAll('/', '.')
}

/** Tells the addresses of the stories that whoever asks for a file has a pass for. */
export type PreviewedStories = (request: IncomingMessage) => string[]

/** Returns what tells which stories somebody previews. */
export function previewedStories(): PreviewedStories {
  const secret = previewSecret()
  return ({ headers }) =>
    (headers.cookie?.split(/;\s*/) ?? []).flatMap((cookie) => {
      const [, name = '', pass = ''] = COOKIE.exec(cookie) ?? []
      const address = name.replaceAll('.', '/')
      return judgePass(secret, address, pass, Date.now()) === 'valid' ? [address] : []
    })
}
