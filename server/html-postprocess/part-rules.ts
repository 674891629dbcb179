import { partStyles } from '@/lib/body'

/** The style of parts of the page as React writes it (`lib/body/components/part-style.tsx`), by their names. */
const STYLE = /<style data-precedence="body" data-href="([\w ]*)">([^<]*)<\/style>/g

/**
 * Takes out of a page what it has of the style of its parts; returns the rest, and the rules of these parts. They
 * are known from the code and not from the page, for the page's policy allows them.
 */
export function takeOutParts(html: string): { readonly html: string; readonly rules: string } {
  const names: string[] = []
  const rest = html.replace(STYLE, (_, written: string) => {
    names.push(...written.split(' '))
    return ''
  })
  return { html: rest, rules: partStyles(names) }
}

/** The rules of its parts that stand in a page as React writes it; undefined where there are none. */
export function writtenParts(html: string): string | undefined {
  const [found] = html.matchAll(STYLE)
  return found?.[2]
}
