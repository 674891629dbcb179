import { readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'

/** The cookie by which Next.js knows that a request is in its draft mode. */
const DRAFT_COOKIE = '__prerender_bypass'

const previewed = new WeakSet<IncomingMessage>()

/** The word that cookie must hold: Next.js makes one with every build, in the folder given. */
export function draftModeWord(build: string): string {
  const props: unknown = JSON.parse(readFileSync(`${build}/server/preview-props.json`, 'utf8'))
  return (props as { previewModeId: string }).previewModeId
}

/** Takes a draft-mode cookie that came with a request off it: only this server puts it on. */
export function leaveDraftMode({ headers }: IncomingMessage): void {
  if (!headers.cookie?.includes(DRAFT_COOKIE)) return
  const others = headers.cookie
    .split(/;[ \t]*/)
    .filter((cookie) => !cookie.startsWith(DRAFT_COOKIE))
  headers.cookie = others.join('; ')
}

/**
 * Has Next.js render the answer to a request in its draft mode: now, for this request, from nothing
 * it keeps and into nothing it keeps.
 */
export function enterDraftMode(request: IncomingMessage, word: string): void {
  const { headers } = request
  headers.cookie = [headers.cookie, `${DRAFT_COOKIE}=${word}`].filter(Boolean).join('; ')
  previewed.add(request)
}

/** Whether a request is shown what the public does not see: nothing of the answer may be cached. */
export function isInDraftMode(request: IncomingMessage): boolean {
  return previewed.has(request)
}
