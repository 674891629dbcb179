/** What search engines are told of links that somebody paid for: those of a paid body to other sites; else undefined. */
export function relOf(href: string, isPaid: boolean | undefined): string | undefined {
  return isPaid && /^https?:/i.test(href) ? 'sponsored noopener' : undefined
}
