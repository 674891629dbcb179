import { frameOrigins } from '@/lib/body'
import { setting } from '@/lib/config'
import { log } from '@/lib/telemetry'
import { errorPage } from '../error-page'
import { litePolicy, pagePolicy } from '../security/content-policy'
import { SPECULATION_RULES_HEADER } from '../speculation-rules'
import { finishLitePage, isLitePage } from './finish-lite-page'
import { finishPage, isReadingPage } from './finish-page'
import { inlineStyles } from './inline-styles'
import { writtenParts } from './part-rules'
import { setNumbers } from './set-numbers'

/** A page as readers get it, and the headers that are only its own. */
export type Postprocessed = {
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Makes of a page as Next.js renders it the page that readers get: reading pages lose the framework's
 * scripts and carry their style rules; then comes the Content-Security-Policy. FINISH_PAGES=off, for
 * looking into pages only, leaves them as they are; browsers then refuse the framework's scripts.
 */
export async function postprocess(html: string): Promise<Postprocessed> {
  if (setting('FINISH_PAGES') === 'off')
    return { html, headers: { 'Content-Security-Policy': pagePolicy(writtenParts(html)) } }
  if (isLitePage(html))
    return {
      html: setNumbers(finishLitePage(html)),
      headers: { 'Content-Security-Policy': litePolicy() },
    }
  if (!isReadingPage(html)) return { html, headers: headersFor() }
  const page = setNumbers(finishPage(html))
  try {
    const { html: styled, rules } = await inlineStyles(page)
    return { html: styled, headers: headersFor(rules, frameOrigins(styled)) }
  } catch (err) {
    log.error({ event: 'page not finished', err }, 'Trang chưa gọn được (page not finished)')
    // It still has its links to the style sheets.
    return { html: page, headers: headersFor() }
  }
}

/** The page behind every failure. */
export function postprocessedError(): Postprocessed {
  const { html, rules } = errorPage()
  return { html, headers: headersFor(rules) }
}

/** `rules` are the style rules that stand in the page, `frames` the origins of what it may frame. */
function headersFor(rules?: string, frames?: readonly string[]) {
  return {
    'Content-Security-Policy': pagePolicy(rules, frames),
    'Speculation-Rules': SPECULATION_RULES_HEADER,
  }
}
