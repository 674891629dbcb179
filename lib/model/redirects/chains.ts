import { decodedAddress, formerKey } from '@/lib/routes'
import type { Redirect } from './redirect'

/** Rules that lead to other rules: round in a circle, or on to another address. */
export type ChainedRule = {
  readonly rule: Redirect
  readonly end: string | undefined
  readonly isLoop: boolean
}

/** The key of where a rule leads on this site; undefined where it leads elsewhere, or nowhere. */
export function targetKey(to: string | undefined): string | undefined {
  if (!to?.startsWith('/')) return undefined
  const [path = '', query = ''] = (to.split('#', 1)[0] ?? '').split(/\?(.*)/s)
  return formerKey(decodedAddress(path), decodedAddress(query))
}

/** Finds the rules for single addresses that lead to others of the same file. `end` is where one finally leads. */
export function chainedRules(rules: readonly Redirect[]): ChainedRule[] {
  const byFrom = new Map(rules.map((rule) => [rule.from, rule]))
  return rules.flatMap((rule) => {
    const first = byFrom.get(targetKey(rule.to) ?? '')
    if (!first) return []
    const seen = new Set([rule.from])
    let at: Redirect | undefined = first
    let end = first.to
    while (at && !seen.has(at.from)) {
      seen.add(at.from)
      end = at.to
      at = byFrom.get(targetKey(at.to) ?? '')
    }
    return [{ rule, end, isLoop: at !== undefined }]
  })
}
