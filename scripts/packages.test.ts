import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Package = {
  readonly license?: string
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly link?: true
  /** It lies within another package, under that one's checksum. */
  readonly inBundle?: true
}

/** Licences under which a package may be used here and, where it is shipped, be passed on. */
const ALLOWED = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  'Unlicense',
  'Zlib',
  // Of single files, of a font, of data: none asks anything of the code beside it.
  ...['MPL-2.0', 'OFL-1.1', 'CC-BY-4.0', 'CC0-1.0'],
])

/** What the list above does not say, looked at one by one. */
const LOOKED_AT: Readonly<Record<string, string>> = {
  // Next.js's image library, linked dynamically, optional and not used here.
  '@img/sharp-': 'LGPL-3.0-or-later',
  // Both are MIT by the licence of their repositories; only the field is missing.
  '@contentlayer2/source-remote-files': '',
  format: '',
  // Two clauses, by its LICENSE file.
  duck: 'BSD',
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Package>
}
const installed = Object.entries(packages)
  .filter(([place]) => place !== '')
  .map(([place, found]) => [place.slice(place.lastIndexOf('node_modules/') + 13), found] as const)

describe('the packages', () => {
  it('have licences that allow what we do with them', () => {
    expect(installed.length).toBeGreaterThan(300)
    const others = installed.filter(([name, { license }]) => !isAllowed(name, license ?? ''))
    expect(others.map(([name, { license }]) => `${name}: ${license}`)).toEqual([])
  })

  it('come from the registry only, each with its checksum', () => {
    const others = installed.filter(
      ([, { integrity, resolved, link, inBundle }]) =>
        (!integrity?.startsWith('sha512-') && !inBundle) || resolved !== undefined || link,
    )
    expect(others.map(([name]) => name)).toEqual([])
  })

  it('have OpenTelemetry once, in one line, but for a class that contentlayer2 imports and never makes', () => {
    const places = Object.entries(packages).filter(([place]) => place.includes('@opentelemetry/'))
    const nested = places.filter(([place]) => place.lastIndexOf('node_modules/') > 0)
    expect(nested.map(([place]) => place)).toEqual([
      'node_modules/@contentlayer2/utils/node_modules/@opentelemetry/resources',
    ])
    const lines = places
      .filter((found) => !nested.includes(found))
      .map(([, { version = '' }]) => version.split('.', version.startsWith('0') ? 2 : 1).join('.'))
    // Its interfaces and names have lines of their own.
    expect([...new Set(lines)].sort()).toEqual(['0.223', '1', '2'])
  })

  it('are asked for by exact versions, and run nothing while they are installed', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true')
  })
})

/** Judges an SPDX expression: of what is joined by OR one part will do, of AND each must. */
function isAllowed(name: string, expression: string): boolean {
  const exception = Object.keys(LOOKED_AT).find((start) => name.startsWith(start))
  const more = exception === undefined ? undefined : LOOKED_AT[exception]
  const parts = expression.replace(/[()]/g, '').split(' OR ')
  return parts.some((part) =>
    part.split(' AND ').every((licence) => ALLOWED.has(licence) || licence === more),
  )
}
