import { parseArgs } from 'node:util'

/** What the commands of this folder take: `--sizes 1000,10000 --runs 3 --peers`. */
export type Arguments = {
  /** Numbers of articles. */
  readonly sizes: readonly number[]
  readonly runs: number
  /** Whether to measure the static site generators of `bench/peers/` in the same run. */
  readonly peers: boolean
}

/** Reads the command's arguments. Throws on others. */
export function readArguments(defaults: { sizes: string; runs: string }): Arguments {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: {
      sizes: { type: 'string', default: defaults.sizes },
      runs: { type: 'string', default: defaults.runs },
      peers: { type: 'boolean', default: false },
    },
  })
  const sizes = values.sizes.split(',').map(Number)
  return { sizes, runs: Number(values.runs), peers: values.peers }
}

/** Reads options that have values, as `--minutes 60`; those left out are as in `defaults`. Throws on others. */
export function readOptions<Name extends string>(
  defaults: Readonly<Record<Name, string>>,
): Readonly<Record<Name, string>> {
  const options = Object.keys(defaults).map((name) => [name, { type: 'string' as const }])
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: Object.fromEntries(options),
  })
  return { ...defaults, ...values }
}
