import { readdirSync } from 'node:fs'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { scriptTargets } from '../scripts/setup/floor'

/** What esbuild does not lower, and the floor (`.browserslistrc`) does not have everywhere. */
const TOO_NEW: Readonly<Record<string, RegExp>> = {
  'Array.prototype.at': /\.at\(/,
  'Array.prototype.findLast': /\.findLast(?:Index)?\(/,
  'Array.prototype.toSorted and its kin': /\.to(?:Sorted|Reversed|Spliced)\(/,
  'String.prototype.replaceAll': /\.replaceAll\(/,
  'Object.hasOwn': /Object\.hasOwn\(/,
  'Object.groupBy': /(?:Object|Map)\.groupBy\(/,
  'Promise.any, Promise.withResolvers': /Promise\.(?:any|withResolvers)\(/,
  'AbortSignal.timeout, AbortSignal.any': /AbortSignal\.(?:timeout|any)\(/,
  structuredClone: /\bstructuredClone\(/,
  'crypto.randomUUID': /\.randomUUID\(/,
  'URL.canParse': /URL\.canParse\(/,
  'Element.prototype.replaceChildren': /\.replaceChildren\(/,
  'Element.prototype.checkVisibility': /\.checkVisibility\(/,
  WeakRef: /\bWeakRef\(/,
  'a lookbehind in a regular expression': /\(\?<[=!]/,
}

it('the browser’s script asks for nothing that the oldest engines have not', async () => {
  const files = readdirSync('client').filter((name) => /^[\w-]+\.ts$/.test(name))
  const { outputFiles } = await build({
    entryPoints: files.map((name) => `client/${name}`),
    bundle: true,
    write: false,
    outdir: 'client',
    format: 'esm',
    target: scriptTargets(),
    supported: { destructuring: true },
    loader: { '.css': 'text' },
  })
  const found = outputFiles.flatMap(({ path, text }) =>
    Object.entries(TOO_NEW).flatMap(([name, pattern]) =>
      pattern.test(text) ? [`${path}: ${name}`] : [],
    ),
  )
  expect(found).toEqual([])
})
