import { WrongSetting } from './invalid-setting'

/** A secret shorter than this can be guessed, characters. */
const SHORTEST_SECRET = 16

/**
 * The value of a setting as it is now; undefined where there is none. Outside this room only programs
 * (`scripts/`, `bench/`, tests) look at `process.env`: they pass it on to those they start.
 */
export function setting(name: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  return env[name] || undefined
}

/** Of these there may be several, with blanks or commas between, while one replaces another. */
const ROTATED = ['PUBLISH_SECRET']

/**
 * A setting that is a secret, without the blanks around it. Throws `WrongSetting`, without repeating it,
 * where it is too short.
 */
export function secretSetting(name: string, env?: NodeJS.ProcessEnv): string | undefined {
  const value = setting(name, env)?.trim()
  const secrets = ROTATED.includes(name) ? value?.split(/[\s,]+/) : value && [value]
  if (!secrets || secrets.every(({ length }) => length >= SHORTEST_SECRET)) return value
  throw new WrongSetting(`${name} phải có ít nhất ${SHORTEST_SECRET} ký tự (${name} is too short)`)
}

/** Whether Next.js serves from sources, and not from a build. */
export const isDeveloping = process.env.NODE_ENV === 'development'
