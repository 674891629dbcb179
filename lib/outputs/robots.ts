import type { MetadataRoute } from 'next'
import { type AiPolicy, absoluteUrl, aiPolicy } from '@/lib/config'
import { ENDPOINTS } from '@/lib/routes'

/** Programs that gather texts to train models on, by the names their makers state for robots.txt. */
const TRAINING = [
  ...['AI2Bot', 'Amazonbot', 'anthropic-ai', 'Applebot-Extended', 'Bytespider', 'CCBot'],
  ...['ClaudeBot', 'cohere-training-data-crawler', 'Diffbot', 'Google-Extended', 'GPTBot'],
  ...['ImagesiftBot', 'meta-externalagent', 'Omgilibot', 'PanguBot', 'Timpibot'],
]

/** Programs that read a page to answer a question, and mostly say where they have it from. */
const ANSWERING = [
  ...['ChatGPT-User', 'Claude-SearchBot', 'Claude-User', 'DuckAssistBot', 'MistralAI-User'],
  ...['OAI-SearchBot', 'Perplexity-User', 'PerplexityBot', 'YouBot'],
]

/** Which of them are asked to stay away. */
const REFUSED: Readonly<Record<AiPolicy, readonly string[]>> = {
  all: [],
  answers: TRAINING,
  none: [...TRAINING, ...ANSWERING],
}

/**
 * Everything may be read; what is for the pages' own script is nothing to find. Programs of language
 * models may read what AI_CRAWLERS lets them.
 */
export function robots(): MetadataRoute.Robots {
  const refused = REFUSED[aiPolicy()]
  return {
    rules: [
      { userAgent: '*', allow: '/', disallow: '/api/' },
      ...(refused.length > 0 ? [{ userAgent: [...refused], disallow: '/' }] : []),
    ],
    sitemap: [ENDPOINTS.sitemapIndex, ENDPOINTS.newsSitemap].map(({ path }) => absoluteUrl(path)),
  }
}
