import { BUILT_IN_PAPER, type Colours, type Paper, paper } from '@/lib/config'
import { ROUTES } from '@/lib/routes'
import { fontUrl } from '@/lib/shared/client-assets'

/** The rules that only this paper has: of its logo and its sections' colours. Takes the page. */
export function themeRules(
  html: string,
  { colours, marks, sections, type }: Paper = paper(),
): string {
  const ofSections = sections.flatMap(({ id, colour }) => {
    const link = `href="${ROUTES.section.path({ section: id })}"`
    return colour && html.includes(link)
      ? [`main [${link}]{color:${pair(colour.light, colour.dark)}}`]
      : []
  })
  return [
    type === 'noto-sans' ? ':root{--system-serif:var(--sans)}' : '',
    marks?.dark ? LOGOS : '',
    marks && !marks.dark ? plate(pair('transparent', colours.light.paper)) : '',
    ...ofSections,
  ].join('')
}

/**
 * The sheet of the build with the paper's own colours in the place of the built-in ones, and its own type. It
 * is as `app/globals.css` has it, lowered for old engines.
 */
export function asOfPaper(sheet: string, { colours, type }: Paper = paper()): string {
  const coloured = (Object.keys(colours.light) as (keyof Colours)[]).reduce(
    (text, name) => text.replaceAll(token(name, BUILT_IN_PAPER), token(name, { colours })),
    sheet,
  )
  if (type === BUILT_IN_PAPER.type) return coloured
  return coloured.replace(FONTS, (_, subset: string) => `url(${fontUrl(type, subset)})`)
}

function token(name: keyof Colours, { colours }: Pick<Paper, 'colours'>): string {
  return `--${name}:${pair(colours.light[name], colours.dark[name])}`
}

/** One value in the light theme, another in the dark one. */
function pair(light: string, dark: string): string {
  return `var(--lightningcss-light,${light})var(--lightningcss-dark,${dark})`
}

/** A logo that was drawn for a light ground brings it along into the dark theme. */
function plate(colour: string): string {
  return `.logo-light{background:${colour};box-shadow:0 0 0 .3rem ${colour}}`
}

const LOGOS = `.logo-light{display:${pair('block', 'none')}}.logo-dark{display:${pair('none', 'block')}}`

/** Where the sheet names the built-in paper's type. */
const FONTS = /url\([^)]*source-serif-4-(latin|vietnamese)-wght-normal[^)]*\)/g
