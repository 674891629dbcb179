/** The mark of a picture whose main colour is known (`lib/body/components/picture-view.tsx`): `data-colour="abc"`. */
const MARK = / data-colour="([0-9a-f]{3})"/g

/**
 * The style rules for the pictures of a page: each place has its picture's colour until the picture comes.
 * They are rules because the Content-Security-Policy allows no style attributes.
 */
export function colourRules(html: string): string {
  const colours = new Set([...html.matchAll(MARK)].map(([, colour = '']) => colour))
  return [...colours].map((colour) => `[data-colour="${colour}"]{background:#${colour}}`).join('')
}
