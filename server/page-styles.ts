import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PurgeCSS } from 'purgecss'
import { keepResults } from '../lib/keep-results'

/** A style sheet of the build, as Next.js links it. */
const LINK = /<link rel="stylesheet" href="\/_next\/(static\/[\w./~-]+\.css)[^"]*"[^>]*>/g

/** Classes and attributes that scripts put on elements later (`lib/early-script.ts`). */
const LATER = ['web-fonts', 'data-theme', 'light', 'dark']

/** How many sets of rules are kept: pages of one kind mostly use the same. */
const KEPT_SETS = 200

const REGISTRATION =
  /@property (--tw-[\w-]+)\{syntax:"[^"]*";inherits:false(?:;initial-value:([^}]*))?\}/g

/** How many style sheets are kept: a build has one or two. */
const KEPT_SHEETS = 10

const keptSheets = keepResults<string>(KEPT_SHEETS)
const keptSets = keepResults<string>(KEPT_SETS)

/** A whole HTML document, and the style rules that were put into it, if any were. */
export type StyledPage = { readonly html: string; readonly rules?: string }

/**
 * Puts the rules a page uses into the page, in the place of its links to style sheets: the first visit
 * then needs one request. Takes a whole HTML document. Rejects when a linked sheet cannot be read.
 */
export async function withOwnStyles(html: string): Promise<StyledPage> {
  const links = [...html.matchAll(LINK)]
  if (links.length === 0) return { html }
  const files = links.map(([, file = '']) => file)
  const names = usedNames(html)
  const key = [...files, ...names].join(' ')
  const rules = await keptSets(key, () => rulesFor(files, names))
  let style = `<style>${rules}</style>`
  const styled = html.replace(LINK, () => {
    const here = style
    style = ''
    return here
  })
  return { html: styled, rules }
}

async function rulesFor(files: readonly string[], names: readonly string[]): Promise<string> {
  const css = (await Promise.all(files.map(readSheet))).join('')
  const [purged] = await new PurgeCSS().purge({
    content: [{ raw: [...LATER, ...names].join(' '), extension: 'txt' }],
    css: [{ raw: css }],
    defaultExtractor: (content) => content.split(' '),
    variables: true,
  })
  if (!purged) throw new Error('no rules were made for a page')
  return withoutConstants(purged.css)
}

function readSheet(file: string): Promise<string> {
  return keptSheets(file, async () =>
    withAddresses(await readFile(path.join('.next', file), 'utf8')),
  )
}

/**
 * Tailwind registers its own variables, with a default. Where no rule of a page sets one, its default
 * is all there is: it is written in its place, and the registration left out.
 */
function withoutConstants(css: string): string {
  const [fallbacks = ''] = /@layer properties\{@supports .*?\}\}\}/.exec(css) ?? []
  let rules = css.replace(fallbacks, '')
  let isEachConstant = true
  for (const [registration, name = '', value = ''] of css.matchAll(REGISTRATION)) {
    if (rules.includes(`${name}:`)) isEachConstant = false
    else rules = rules.replace(registration, '').replaceAll(`var(${name})`, value)
  }
  return isEachConstant ? rules : fallbacks + rules
}

/** Addresses in a sheet start from the sheet's own; in a page they have to be whole. */
function withAddresses(css: string): string {
  return css.replaceAll('url(../media/', 'url(/_next/static/media/')
}

/** All names a rule may ask for: classes and elements, sorted. */
function usedNames(html: string): string[] {
  const classes = [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) =>
    unescapeHtml(names).split(/\s+/),
  )
  const elements = [...html.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name = '']) => name)
  return [...new Set(['html', ...classes, ...elements])].filter(Boolean).sort()
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
}
