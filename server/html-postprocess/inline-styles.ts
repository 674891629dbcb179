import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { cachedResults } from '../../lib/shared/cached-results'
import { featureRules } from './feature-rules'
import { takeOutParts } from './part-rules'
import { colourRules } from './picture-colours'
import { shapeRules } from './shape-rules'
import { asOfPaper, themeRules } from './theme-rules'

/** A style sheet of the build, as Next.js links it. */
const LINK = /<link rel="stylesheet" href="\/_next\/(static\/[\w./~-]+\.css)[^"]*"[^>]*>/g

/** How many sets of sheets are cached as one text: a build has one or two. */
const CACHED_SETS = 10

const sheets = cachedResults<string>(CACHED_SETS)

/** A whole HTML document, and the style rules that were put into it, if any were. */
export type StyledPage = { readonly html: string; readonly rules?: string }

/**
 * Puts the style sheets a page links into the page itself, in the place of the links, the paper's own colours, and the colours of
 * its pictures and the shapes of what is shown after them: the first visit then needs one request. Takes a whole HTML
 * document. Rejects when a linked sheet cannot be read.
 */
export async function inlineStyles(rendered: string): Promise<StyledPage> {
  const { html, rules: ofParts } = takeOutParts(rendered)
  const files = [...html.matchAll(LINK)].map(([, file = '']) => file)
  if (files.length === 0) return { html }
  const sheet = await sheets(files.join(' '), () => readSheets(files))
  const rules = [
    asOfPaper(sheet),
    themeRules(html),
    ofParts,
    colourRules(html),
    shapeRules(html),
    featureRules(html),
  ].join('')
  let style = `<style>${rules}</style>`
  const styled = html.replace(LINK, () => {
    const here = style
    style = ''
    return here
  })
  return { html: styled, rules }
}

/** Addresses in a sheet start from the sheet's own; in a page they have to be whole. */
async function readSheets(files: readonly string[]): Promise<string> {
  const texts = await Promise.all(files.map((file) => readFile(path.join('.next', file), 'utf8')))
  return texts.join('').replaceAll('url(../media/', 'url(/_next/static/media/')
}
