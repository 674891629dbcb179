import type { IncomingMessage, ServerResponse } from 'node:http'
import { PASS_NAME, SHOWN_TIME, siteUrl } from '@/lib/config'
import { endOfPass, judgePass, previewSecret } from '@/lib/publish'
import { answerPlainly } from '../answer-plainly'
import type { Step } from '../pipeline/step'
import { draftModeWord, enterDraftMode, leaveDraftMode } from './draft-mode'
import { FILE_PATHS, filePassName } from './file-passes'

/**
 * Shows drafts and scheduled stories, at their own address, to whoever followed a signed link there.
 * The link leaves its pass as a cookie of that one address; a request with a valid pass goes on in
 * Next.js's draft mode. Everything else goes on out of it.
 */
export function enterPreview(build = '.next'): Step {
  const secret = previewSecret()
  const word = draftModeWord(build)
  return (request, response, next) => {
    leaveDraftMode(request)
    const { address, linked } = readAddress(request)
    const judge = (pass: string) => judgePass(secret, address, pass, Date.now())
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (isRead && linked !== null) {
      const verdict = judge(linked)
      if (verdict === 'valid') return begin(response, address, linked)
      if (verdict === 'expired') return refuseExpired(response)
    }
    const passes = passesOf(request)
    if (!passes.some((pass) => judge(pass) === 'valid')) {
      if (isRead || passes.length === 0) next()
      // Let through on the word of the cookie alone.
      else answerPlainly(response, 405, 'Method not allowed.', { Allow: 'GET, HEAD' })
    } else if (isRead) {
      keepSecret(response)
      enterDraftMode(request, word)
      next()
    } else leave(response, address)
  }
}

function readAddress({ url = '' }: IncomingMessage) {
  const [address = '', query = ''] = url.split(/\?(.*)/s)
  return { address, linked: new URLSearchParams(query).get(PASS_NAME) }
}

/** All cookies of that name: a browser sends those of longer paths with those of shorter ones. */
export function passesOf({ headers }: IncomingMessage): string[] {
  const cookies = headers.cookie?.split(/;[ \t]*/) ?? []
  return cookies
    .filter((cookie) => cookie.startsWith(`${PASS_NAME}=`))
    .map((cookie) => cookie.slice(PASS_NAME.length + 1))
}

/** The address is a signed one, so it is a story's: nobody can be sent anywhere else. */
function begin(response: ServerResponse, address: string, pass: string): void {
  const lives = Math.max(0, Math.floor((endOfPass(pass) - Date.now()) / 1000))
  redirect(response, address, passCookies(address, pass, lives))
}

/** Ends the preview of a story, which may not be there for anybody else. */
function leave(response: ServerResponse, address: string): void {
  redirect(response, '/', passCookies(address, '', 0))
}

/** One for the story's own address, and one for each place where its files lie. */
function passCookies(address: string, pass: string, seconds: number): string[] {
  const secure = siteUrl().startsWith('https:') ? '; Secure' : ''
  const cookie = (name: string, path: string) =>
    `${name}=${pass}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
  return [
    cookie(PASS_NAME, address),
    ...FILE_PATHS.map((path) => cookie(filePassName(address), path)),
    ...(seconds === 0 ? [`${SHOWN_TIME}=; Path=/; Max-Age=0`] : []),
  ]
}

function redirect(response: ServerResponse, to: string, cookies: string[]): void {
  keepSecret(response)
  response
    .writeHead(303, { Location: to, 'Set-Cookie': cookies, 'Cache-Control': 'no-store' })
    .end()
}

function refuseExpired(response: ServerResponse): void {
  keepSecret(response)
  response.writeHead(403, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  response.end('Liên kết xem trước này đã hết hạn. Hãy xin tòa soạn liên kết mới.\n')
}

/** Neither search engines nor the sites that a previewed story links to learn of it. */
function keepSecret(response: ServerResponse): void {
  response.setHeader('X-Robots-Tag', 'noindex, nofollow')
  response.setHeader('Referrer-Policy', 'no-referrer')
}
