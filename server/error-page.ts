import { BUILT_IN_PAPER, interfaceWords, type Paper, paper } from '@/lib/config'
import { escapeHtml } from '@/lib/shared/text'

/** The built-in paper's ink here is a shade of its own. */
const OWN_INK = { light: '#1c1b1a', dark: '#ece9e2' }

function rulesOf({ colours }: Paper): string {
  const { light, dark } = colours
  const isBuiltIn = light.ink === BUILT_IN_PAPER.colours.light.ink
  const ink = isBuiltIn ? OWN_INK : { light: light.ink, dark: dark.ink }
  return [
    ':root{color-scheme:light dark}',
    `body{margin:0;font:1.0625rem/1.6 system-ui,sans-serif;background:light-dark(${light.paper},${dark.paper});`,
    `color:light-dark(${ink.light},${ink.dark})}`,
    'main{max-width:38rem;margin:0 auto;padding:6rem 1rem}',
    'h1{font:700 2rem/1.35 Georgia,serif;margin:0}',
    'a{color:inherit;font-weight:600;display:inline-block;padding:.25rem 0}',
  ].join('')
}

/**
 * The page behind every failure, and its rules. It stands on its own, whatever failed: no file, no script, no
 * framework. "Try again" is a link to the same address.
 */
export function errorPage(): { readonly html: string; readonly rules: string } {
  const rules = rulesOf(paper())
  const { title, text, retry } = interfaceWords().error
  const [named, told, again] = [title, text, retry].map(escapeHtml)
  const html = [
    `<!DOCTYPE html><html lang="${paper().language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta name="robots" content="noindex"><link rel="icon" href="/icon.svg"><title>${named}</title><style>${rules}</style></head>`,
    `<body><main><h1>${named}</h1><p>${told}</p><p><a href="">${again}</a></p></main></body></html>`,
  ].join('')
  return { html, rules }
}
