import type { IncomingMessage, ServerResponse } from 'node:http'
import { PASS_NAME, siteUrl } from '@/lib/config'
import { DESK_PASS, endOfPass, judgePass } from '@/lib/publish'
import { passesOf } from '../preview/preview'

/** Whether the request comes with a pass of the desk that is good at `now` (milliseconds since 1970). */
export function hasDeskPass(request: IncomingMessage, secret: string, now: number): boolean {
  return passesOf(request).some((pass) => judgePass(secret, DESK_PASS, pass, now) === 'valid')
}

/**
 * Lets in who followed a signed link: leaves the pass as a cookie and sends on to `path` without it. Returns whether
 * it has answered.
 */
export function takeLinkedPass(
  response: ServerResponse,
  {
    path,
    pass,
    secret,
    now,
  }: Readonly<Record<'path' | 'pass' | 'secret', string>> & { now: number },
): boolean {
  if (judgePass(secret, DESK_PASS, pass, now) !== 'valid') return false
  const seconds = Math.floor((endOfPass(pass) - now) / 1000)
  const secure = siteUrl().startsWith('https:') ? '; Secure' : ''
  const cookie = `${PASS_NAME}=${pass}; Path=${DESK_PASS}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
  response.writeHead(303, { Location: path, 'Set-Cookie': cookie }).end()
  return true
}
