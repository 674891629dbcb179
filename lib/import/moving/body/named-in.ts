import type { SourceBody } from '../exported'

/** The addresses that a text links to, as they are written in it. */
export function linksIn(body: SourceBody): string[] {
  const text = 'html' in body ? body.html : body.markdown
  const inHtml = text.matchAll(/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi)
  const links = [...inHtml].map(([, a, b, c]) => withoutEntities(a ?? b ?? c ?? ''))
  if ('html' in body) return links
  const inMarkdown = text.matchAll(/\]\(\s*<?([^\s)>]+)|^\s*\[[^\]]+\]:\s*<?(\S+?)>?\s*$/gm)
  return [...links, ...[...inMarkdown].map(([, a, b]) => a ?? b ?? '')]
}

/** The numbers by which a text of WordPress names pictures of its library. */
export function mediaIn(body: SourceBody): string[] {
  if (!('html' in body)) return []
  const found = body.html.matchAll(
    /wp-image-(\d+)|\bids\s*=\s*["']([\d,\s]+)["']|data-id\s*=\s*["'](\d+)["']/g,
  )
  return [...found].flatMap(
    ([, one, several, id]) => (one ?? several ?? id ?? '').match(/\d+/g) ?? [],
  )
}

function withoutEntities(text: string): string {
  return text.replace(/&(?:amp|#0*38|#x26);/gi, '&').trim()
}
