import type { ServerResponse } from 'node:http'
import { SHOWN_TIME, siteUrl } from '@/lib/config'
import { previewLink } from '@/lib/publish'
import { ENDPOINTS, ROUTES } from '@/lib/routes'
import { parseTime } from '@/lib/shared/time'
import type { DeskRequest } from './send'

/** How long the front is shown as at that time, seconds. */
const SHOWN_FOR = 10 * 60

/** Leads to a preview of the front page as it will be at the time that is asked for, or as it is now. */
export function showFrontAt(response: ServerResponse, { asked, now, secret }: DeskRequest): void {
  const at = parseTime(asked.get(ENDPOINTS.frontAt.query.time) ?? '') ?? now
  const secure = siteUrl().startsWith('https:') ? '; Secure' : ''
  const front = ROUTES.front.path()
  const cookie = `${SHOWN_TIME}=${at}; Path=${front}; Max-Age=${SHOWN_FOR}; HttpOnly; SameSite=Lax${secure}`
  response.setHeader('Set-Cookie', cookie)
  response.writeHead(303, { Location: previewLink(secret, '', front, now) }).end()
}
