import { setting } from './environment'

/** What AI_CRAWLERS may be: which programs of language models may read the paper. */
export const AI_POLICIES = ['all', 'answers', 'none'] as const

export type AiPolicy = (typeof AI_POLICIES)[number]

/** The publisher's policy as it is set now; all may read where nothing is said. */
export function aiPolicy(): AiPolicy {
  const value = setting('AI_CRAWLERS')
  return AI_POLICIES.find((policy) => policy === value) ?? 'all'
}
