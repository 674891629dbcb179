import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const urls = new Map<string, string>()

/**
 * The address of the reading pages' script. It carries a hash of the script, which is built before
 * the site is (`scripts/build-client.ts`), so browsers may keep it for good.
 */
export function clientScriptUrl(): string {
  return assetUrl('assets/reading.js')
}

/** The address of a script that only pages with some component have (`client/body/`). */
export function bodyScriptUrl(name: string): string {
  return assetUrl(`assets/${name}.js`)
}

/** The address of the style sheet for printing, which browsers fetch last. */
export function printStylesUrl(): string {
  return assetUrl('assets/print.css')
}

/** The address of the style sheet for feeds that are opened in a browser. */
export function feedStylesUrl(): string {
  return assetUrl('assets/feed.css')
}

/** The address of one of the two files of a family of type: `latin`, `vietnamese`. */
export function fontUrl(family: string, subset: string): string {
  return assetUrl(`assets/${family}-${subset}.woff2`)
}

function assetUrl(file: string): string {
  const url =
    urls.get(file) ??
    `/${file}?v=${hashOf(path.join(/* turbopackIgnore: true */ process.cwd(), 'public', file))}`
  urls.set(file, url)
  return url
}

/** What stands for a file's content in its address: ten hexadecimal digits. */
export function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 10)
}
