import { type Colours, isDeveloping, paper } from '@/lib/config'
import { ROUTES } from '@/lib/routes'

/**
 * The paper's own colours while developing. The site itself has them in its sheet
 * (`server/html-postprocess/theme-rules.ts`), of which nothing is there yet.
 */
export function PaperColours() {
  if (!isDeveloping) return null
  const { colours, sections, marks } = paper()
  const names = Object.keys(colours.light) as (keyof Colours)[]
  const tokens = names.map((name) => `--${name}:${pair(colours.light[name], colours.dark[name])}`)
  const ofSections = sections.map(({ id, colour }) =>
    colour
      ? `main [href="${ROUTES.section.path({ section: id })}"]{color:${pair(colour.light, colour.dark)}}`
      : '',
  )
  const rules = [`html:root{${tokens.join(';')}}`, ...ofSections, marks?.dark ? LOGOS : '']
  return <style>{rules.join('')}</style>
}

function pair(light: string, dark: string): string {
  return `light-dark(${light},${dark})`
}

/** `display` has no two values; who chose a theme by hand sees the logo of the system's. */
const LOGOS =
  '@media (prefers-color-scheme:light){.logo-dark{display:none}}@media (prefers-color-scheme:dark){.logo-light{display:none}}'
