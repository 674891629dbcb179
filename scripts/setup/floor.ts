import { readFileSync } from 'node:fs'
import { browserslistToTargets, type Targets } from 'lightningcss'

/** What esbuild calls the engines that `.browserslistrc` names. */
const ESBUILD_NAMES: Readonly<Record<string, string>> = {
  chrome: 'chrome',
  firefox: 'firefox',
  ios_saf: 'ios',
  safari: 'safari',
}

/** The oldest engines the paper is built for, as esbuild's `target`: `chrome80` and so on. */
export function scriptTargets(): string[] {
  return readFloor().map(({ engine, version }) => `${ESBUILD_NAMES[engine]}${version}`)
}

/** The same for Lightning CSS. */
export function styleTargets(): Targets {
  return browserslistToTargets(readFloor().map(({ engine, version }) => `${engine} ${version}`))
}

/** Reads `.browserslistrc`. Throws at a line it cannot read: a floor that one tool misses is none. */
function readFloor(): { engine: string; version: string }[] {
  return readFileSync('.browserslistrc', 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, engine = '', version] = /^(\w+) >= ([\d.]+)$/.exec(line.trim()) ?? []
      if (!ESBUILD_NAMES[engine] || !version)
        throw new Error(`.browserslistrc: cannot read “${line}”`)
      return { engine, version }
    })
}
