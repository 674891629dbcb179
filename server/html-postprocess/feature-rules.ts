import { BREAKING_RULES, FOLLOW_RULES } from '../../lib/shared/feature-rules'

/** What a page has in it where it needs the rules of a feature. */
const FEATURES: readonly (readonly [mark: string, rules: readonly string[]])[] = [
  ['data-khan=', BREAKING_RULES],
  ['data-follow=', FOLLOW_RULES],
]

/** The style rules of the features that a page has; none for most. */
export function featureRules(html: string): string {
  return FEATURES.flatMap(([mark, rules]) => (html.includes(mark) ? rules : [])).join('')
}
