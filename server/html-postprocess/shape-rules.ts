import { TALLEST } from '@/lib/pictures'

/**
 * The mark of a film, `data-film="960/540"` (`lib/body/components/video/views.tsx`), and of an upright picture
 * that is shown whole, `data-tall="3/4"` (`lib/body/components/picture-view.tsx`).
 */
const MARK = / data-(film|tall)="(\d{1,5}\/\d{1,5})"/g

const RULES = {
  // A browser gives a film the shape of its poster otherwise, and moves the page when the film comes.
  film: (shape: string) => `aspect-ratio:${shape}`,
  // As wide as it is at the height it may have: nothing of its place shows beside it.
  tall: (shape: string) => `max-width:min(100%,${TALLEST}vh*${shape})`,
} as const

/** The style rules for what has a shape of its own on a page. */
export function shapeRules(html: string): string {
  const rules = [...html.matchAll(MARK)].map(([mark, kind, shape = '']) => {
    const rule = RULES[kind as keyof typeof RULES]
    return `[${mark.trim()}]{${rule(shape)}}`
  })
  return [...new Set(rules)].join('')
}
