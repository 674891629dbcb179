/** What browsers may load and run: the Content-Security-Policy of each kind of answer. */
import { createHash } from 'node:crypto'
import { pageScript } from '@/lib/outputs'
import { liteStyle } from '../../components/lite/lite-style'

/** Of answers that are no pages: opened by themselves they load nothing. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"

/** Of XML: browsers show it in our style (feeds), or in one and with signs of their own. */
export const XML_POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; frame-ancestors 'none'"

/** Of scripts: where one runs as a worker, this is the worker's own policy. */
export const SCRIPT_POLICY = "default-src 'self'; frame-ancestors 'none'"

/**
 * The policy of a page. Besides the site's own files it allows two texts by their hash: the early
 * script, known from the code and not from the page, so that a script that got into a page never
 * runs; and the style rules the server itself put into it, where it did. `frames` are the sites whose posts a
 * reader may have shown in it.
 */
export function pagePolicy(rules?: string, frames: readonly string[] = []): string {
  const style = rules === undefined ? "'self'" : `'self' ${hashSource(rules)}`
  return [
    "default-src 'none'",
    `script-src 'self' ${hashSource(pageScript())}`,
    `style-src ${style}`,
    "img-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    ...(frames.length > 0 ? [`frame-src ${frames.join(' ')}`] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Of a page of the lite edition: its own style, no script, and no icon, which is empty data. */
export function litePolicy(): string {
  return [
    "default-src 'none'",
    `style-src ${hashSource(liteStyle())}`,
    'img-src data:',
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
