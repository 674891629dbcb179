import { BUILT_IN_PAPER, type Colours, type Paper, paper } from '@/lib/config'
import { ROUTES } from '@/lib/routes'
import { fontUrl } from '@/lib/shared/client-assets'

/**
 * The rules of a paper's own colours and logo, after those of the sheet; none for the built-in paper. Where a
 * theme begins is for the sheet to say (`app/globals.css`, as it is lowered for old engines). Takes the page.
 */
export function themeRules(
  html: string,
  { colours, marks, sections, type }: Paper = paper(),
): string {
  const own = (Object.keys(colours.light) as (keyof Colours)[]).filter(
    (name) =>
      colours.light[name] !== BUILT_IN_PAPER.colours.light[name] ||
      colours.dark[name] !== BUILT_IN_PAPER.colours.dark[name],
  )
  const tokens = own.map((name) => `--${name}:${pair(colours.light[name], colours.dark[name])}`)
  const ofSections = sections.flatMap(({ id, colour }) => {
    const link = `href="${ROUTES.section.path({ section: id })}"`
    return colour && html.includes(link)
      ? [`main [${link}]{color:${pair(colour.light, colour.dark)}}`]
      : []
  })
  return [
    type === 'noto-sans' ? ':root{--system-serif:var(--sans)}' : '',
    tokens.length > 0 ? `:root{${tokens.join(';')}}${MORE_CONTRAST}` : '',
    marks?.dark ? LOGOS : '',
    ...ofSections,
  ].join('')
}

/** One value in the light theme, another in the dark one. */
function pair(light: string, dark: string): string {
  return `var(--lightningcss-light,${light})var(--lightningcss-dark,${dark})`
}

/** As the sheet has it, which comes before. */
const MORE_CONTRAST = '@media (prefers-contrast:more){:root{--soft:var(--ink);--rule:var(--ink)}}'

const LOGOS = `.logo-light{display:${pair('block', 'none')}}.logo-dark{display:${pair('none', 'block')}}`

/** Where the sheet names the built-in paper's type. */
const FONTS = /url\([^)]*source-serif-4-(latin|vietnamese)-wght-normal[^)]*\)/g

/** The sheet with the paper's own type in the place of the built-in one's. */
export function withOwnType(sheet: string, { type }: Paper = paper()): string {
  if (type === BUILT_IN_PAPER.type) return sheet
  return sheet.replace(FONTS, (_, subset: string) => `url(${fontUrl(type, subset)})`)
}
