import { BUILT_IN_PAPER, type Colours, isDeveloping, paper, type TypeName } from '@/lib/config'
import { ROUTES } from '@/lib/routes'
import { fontUrl } from '@/lib/shared/client-assets'

/**
 * The paper's own colours and type while developing. The site itself has them in its sheet
 * (`server/html-postprocess/theme-rules.ts`), of which nothing is there yet.
 */
export function PaperColours() {
  if (!isDeveloping) return null
  const { colours, sections, marks, type } = paper()
  const names = Object.keys(colours.light) as (keyof Colours)[]
  const tokens = names.map((name) => `--${name}:${pair(colours.light[name], colours.dark[name])}`)
  const ofSections = sections.map(({ id, colour }) =>
    colour
      ? `main [href="${ROUTES.section.path({ section: id })}"]{color:${pair(colour.light, colour.dark)}}`
      : '',
  )
  const rules = [
    `html:root{${tokens.join(';')}}`,
    ...ofSections,
    typeRules(type),
    marks?.dark ? LOGOS : '',
    marks && !marks.dark ? plate(pair('transparent', colours.light.paper)) : '',
  ]
  return <style>{rules.join('')}</style>
}

function pair(light: string, dark: string): string {
  return `light-dark(${light},${dark})`
}

/** The files have no letter twice: a browser takes each from the one that has it. */
function typeRules(type: TypeName): string {
  if (type === BUILT_IN_PAPER.type) return ''
  const faces = ['latin', 'vietnamese'].map(
    (subset) =>
      `@font-face{font-family:"Paper";src:url(${fontUrl(type, subset)});font-weight:200 900}`,
  )
  const fallback = type === 'noto-sans' ? 'var(--sans)' : 'var(--system-serif)'
  return `${faces.join('')}html:root:root{--serif:"Paper",${fallback}}`
}

/** A logo that was drawn for a light ground brings it along into the dark theme. */
function plate(colour: string): string {
  return `.logo-light{background:${colour};box-shadow:0 0 0 .3rem ${colour}}`
}

/** `display` has no two values: by the system's theme, and by the one chosen by hand. */
const LOGOS = [
  '@media (prefers-color-scheme:light){html:not([data-theme=dark]) .logo-dark{display:none}}',
  '@media (prefers-color-scheme:dark){html:not([data-theme=light]) .logo-light{display:none}}',
  '[data-theme=light] .logo-dark,[data-theme=dark] .logo-light{display:none}',
].join('')
