import type { Refusals } from '@/lib/editors'
import { answerBulletin } from './bulletin'
import type { PageCache } from './cache/page-cache'
import { servePage } from './cache/serve-page'
import { tagAnswers } from './cdn/tag-answers'
import { answerDesk } from './desk/answer-desk'
import type { DevSteps } from './dev/dev-server'
import { leaveHeadersToEdge } from './edge/edge-key'
import { chooseEdition, leadToLiteEdition } from './editions'
import { leadFormerQueries } from './former-queries'
import { keepHashedAssets } from './hashed-assets'
import { answerHealth } from './health'
import { answerMedia } from './media/media-endpoint'
import type { PageviewCounter } from './pageviews/pageview-counter'
import { answerPageviews } from './pageviews/pageviews-endpoint'
import { answerPaperAssets } from './paper-assets'
import { answerPaperScript } from './paper-script'
import type { PictureMaker } from './pictures/maker'
import { answerPictures } from './pictures/picture-endpoint'
import { type Step, unless } from './pipeline/step'
import { isInDraftMode } from './preview/draft-mode'
import { enterPreview } from './preview/preview'
import { answerPublish, isDelivery } from './publisher/publish-endpoint'
import type { OthersMemory } from './publisher/signature'
import type { Publisher } from './publisher/start-publisher'
import { resolveAddress } from './resolve-route'
import { allowHosts } from './security/allowed-hosts'
import { allowMethods } from './security/allowed-methods'
import { dropInternalHeaders } from './security/internal-headers'
import { dropUnknownQuery } from './security/known-query'
import { limitBody } from './security/limited-body'
import { requireSoundAddress } from './security/sound-address'
import type { Painter } from './share-pictures/painter'
import { answerSharePictures } from './share-pictures/picture-endpoint'
import { limitSharedCaches } from './shared-caches'
import { answerSpeculationRules } from './speculation-rules'
import { turnAwayWhenStopping } from './stop'
import { observeRequests, type RequestObserver } from './telemetry/request-facts'
import { answerWebEditor } from './web-editor/web-editor'

/** What the steps work with. */
export type Parts = {
  readonly observers: readonly RequestObserver[]
  readonly counter: PageviewCounter
  readonly publisher: Publisher
  readonly others: OthersMemory
  readonly painter: Painter
  readonly pictures: PictureMaker
  /** What the publisher refuses now. */
  readonly refusals: () => Refusals
  readonly cache?: PageCache
  /** Whether a content network keeps pages, and has to know what they are of. */
  readonly isBehindNetwork: boolean
  /** By which the edge of this build is known; none in development. */
  readonly edgeKey?: string
  /** Set in development, where each page is made for its request and none is cached. */
  readonly dev?: DevSteps
  /** Next.js, which answers what no step before has answered. */
  readonly render: Step
}

/**
 * All that happens to a request, from top to bottom. What a step wants of the answer it has said before
 * it passes the request on (`pipeline/site-response.ts`).
 */
export function pipeline(parts: Parts): readonly Step[] {
  return [
    ...(parts.edgeKey ? [leaveHeadersToEdge(parts.edgeKey)] : []),
    turnAwayWhenStopping,
    observeRequests(parts.observers),
    // What is added first looks at an answer last.
    ...(parts.isBehindNetwork ? [tagAnswers] : []),
    limitSharedCaches(),

    ...(parts.dev ? [parts.dev.askTools] : []),

    // Nothing else sees a request that does not get past these.
    allowHosts(),
    requireSoundAddress,
    allowMethods,
    unless(isDelivery, limitBody),
    leadFormerQueries,
    // The framework's scripts, which only pages in development have, ask with words of their own.
    ...(parts.dev ? [] : [dropInternalHeaders, dropUnknownQuery]),

    answerHealth(parts.publisher),
    answerBulletin,
    answerPageviews(parts.counter),
    answerPublish(parts.publisher, parts.others),
    answerDesk(parts.refusals),
    answerWebEditor(),
    answerPictures(parts.pictures),
    answerSharePictures(parts.painter),
    answerMedia(),
    answerSpeculationRules,
    answerPaperAssets,
    answerPaperScript,
    ...(parts.dev ? [] : [keepHashedAssets()]),

    enterPreview(parts.dev?.build),
    unless(isInDraftMode, chooseEdition),
    unless(isInDraftMode, resolveAddress(parts.dev?.isOtherAddress)),
    unless(isInDraftMode, leadToLiteEdition),

    ...(parts.cache ? [servePage(parts.cache)] : []),
    ...(parts.dev ? [parts.dev.finishLitePages] : []),
    parts.render,
  ]
}
