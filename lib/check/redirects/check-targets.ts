import { isPattern, type Problem, type Redirect, targetKey } from '@/lib/model'
import type { IsStory, IsTerm } from '../dead-links'
import { nearestAddress, targetOf } from '../internal-link'
import { sitePages } from '../site-pages'
import { problemAt } from './read-file'
import { deadEnd, neverUsed } from './wording'

/** Beyond so many, no nearest address is looked for: it takes time by the number of stories. */
const MOST_GUESSES = 50

/** Rules that lead to no page of the paper, and those that never hold as a page is there. */
export function checkTargets(
  rules: readonly Redirect[],
  isStory: IsStory,
  known: () => readonly string[],
  isTerm: IsTerm,
): Problem[] {
  const pages = sitePages()
  const froms = new Set(rules.map(({ from }) => from))
  let guesses = 0
  const isThere = (address: string) => {
    const target = targetOf(address, pages)
    if (target.to === 'story') return isStory(target.kind, target.slug)
    return target.to === 'term' ? isTerm(target.href) : target.to === 'page'
  }
  return rules.flatMap((rule) => {
    const { from, to, line } = rule
    if (isPattern(rule)) return []
    if (!from.includes('?') && isThere(from)) return [problemAt(line, neverUsed(from))]
    if (!to?.startsWith('/') || froms.has(targetKey(to) ?? '') || isThere(to)) return []
    guesses += 1
    const guess = guesses <= MOST_GUESSES ? nearestAddress(to, known(), pages) : undefined
    return [problemAt(line, deadEnd(to, guess))]
  })
}
