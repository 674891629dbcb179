import type { Step } from './pipeline/step'

const ADDRESS = '/assets/speculation-rules.json'

/** The header that tells browsers where the rules are: in each page they would cost their bytes. */
export const SPECULATION_RULES_HEADER = `"${ADDRESS}"`

/** Fetches a page when its link is about to be pressed, by the browser's own means. */
const RULES = JSON.stringify({
  prefetch: [{ where: { href_matches: '/*' }, eagerness: 'moderate' }],
})

/** Answers with the rules by which browsers fetch pages ahead. */
export const answerSpeculationRules: Step = (request, response, next) => {
  if (request.url !== ADDRESS) return next()
  response.writeHead(200, {
    'Content-Type': 'application/speculationrules+json',
    'Cache-Control': 'public, max-age=86400',
  })
  response.end(RULES)
}
