import { paper } from '@/lib/config'
import { liteAddress } from '@/lib/routes'
import { markSection, takeOutFramework } from './finish-page'

/** What makes a page one of the lite edition: `components/lite/lite-layout.tsx` puts it into every one. */
const MARK = ' data-light-page=""'

/** All that a lite page's head keeps, wherever Next.js has written it. */
const FOR_HEAD = [
  /<meta charSet="[^"]*"\/?>/,
  /<meta name="viewport"[^>]*>/,
  /<meta name="color-scheme"[^>]*>/,
  /<meta name="robots"[^>]*>/,
  /<title>[^<]*<\/title>/,
  /<meta name="description"[^>]*>/,
  /<link rel="canonical"[^>]*>/,
  /<link rel="alternate"[^>]*>/,
  /<style data-precedence="lite"[^>]*>[^<]*<\/style>/,
]

/** Without it, browsers ask for an icon of their own accord: a request more. */
const NO_ICON = '<link rel="icon" href="data:,"/>'

/** Whether an HTML document is a page of the lite edition. */
export function isLitePage(html: string): boolean {
  return html.includes(MARK)
}

/**
 * Leaves of a lite page its words, its links and its own style: no script at all, no class, no other
 * style sheet, nothing to fetch. Links to pages that have a lite edition are led to it. Takes and
 * returns a whole HTML document.
 */
export function finishLitePage(rendered: string): string {
  const html = markSection(rendered)
  const head = FOR_HEAD.map((tag) => tag.exec(html)?.[0] ?? '').join('')
  const body = takeOutFramework(html.slice(html.indexOf('<body')), () => false)
    .replace(/<(?:link|meta)\b[^>]*>|<title>[^<]*<\/title>|<style\b[^>]*>[^<]*<\/style>/g, '')
    .replace(/ (?:class|title|style|data-[\w-]+)="[^"]*"| tabindex="-1"/g, '')
    .replace(/ (href|action)="(\/[^"]*)"/g, (attribute, name: string, address: string) => {
      const light = liteAddress(address)
      return light ? ` ${name}="${light}"` : attribute
    })
  const plainHead = head.replace(/ data-(?:precedence|href)="lite"/g, '')
  return `<!DOCTYPE html><html lang="${paper().language}"><head>${plainHead}${NO_ICON}</head>${body}`
}
