import { readFileSync } from 'node:fs'

/** What esbuild calls the engines that `.browserslistrc` names. */
const ESBUILD_NAMES: Readonly<Record<string, string>> = {
  chrome: 'chrome',
  firefox: 'firefox',
  ios_saf: 'ios',
  safari: 'safari',
}

/**
 * The oldest engines the paper is built for (`.browserslistrc`), as esbuild's `target`: `chrome80` and so
 * on. Throws at a line it cannot read, for a floor that one tool misses is none.
 */
export function floorTargets(): string[] {
  return readFileSync('.browserslistrc', 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, engine = '', version] = /^(\w+) >= ([\d.]+)$/.exec(line.trim()) ?? []
      const name = ESBUILD_NAMES[engine]
      if (!name || !version) throw new Error(`.browserslistrc: cannot read “${line}”`)
      return name + version
    })
}
