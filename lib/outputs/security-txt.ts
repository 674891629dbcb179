import { absoluteUrl, paper, setting } from '@/lib/config'
import { followPublishedPaper } from '@/lib/query'
import { ENDPOINTS } from '@/lib/routes'

const DAY_MS = 86_400_000

/** How long the file may be believed, days: RFC 9116 asks for less than a year. */
const VALID_DAYS = 180

/**
 * `GET /.well-known/security.txt` (RFC 9116): where faults of the site are reported. SECURITY_CONTACT, else
 * the paper's own address for mail; without either there is none.
 */
export function answerSecurityTxt(): Response {
  followPublishedPaper()
  const contact =
    setting('SECURITY_CONTACT')?.trim() ??
    (paper().imprint.email && `mailto:${paper().imprint.email}`)
  if (!contact) return new Response(null, { status: 404 })
  const today = Math.floor(Date.now() / DAY_MS) * DAY_MS
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${new Date(today + VALID_DAYS * DAY_MS).toISOString()}`,
    'Preferred-Languages: vi, en',
    `Canonical: ${absoluteUrl(ENDPOINTS.securityTxt.path)}`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'public, max-age=0, s-maxage=30',
    },
  })
}
