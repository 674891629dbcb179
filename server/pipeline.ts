import type { PageCache } from './cache/page-cache'
import { servePage } from './cache/serve-page'
import { chooseEdition, leadToLightEdition } from './editions'
import { keepHashedAssets } from './hashed-assets'
import { answerHealth } from './health'
import { resolveAddress } from './known-address'
import { observeRequests, type RequestObserver } from './observe/request-facts'
import { type Step, unless } from './pipeline/step'
import { isInDraftMode } from './preview/draft-mode'
import { enterPreview } from './preview/preview'
import { answerPublish } from './publisher/publish-endpoint'
import type { OthersMemory } from './publisher/signature'
import type { Publisher } from './publisher/start-publisher'
import type { ReadCounter } from './reads/read-counter'
import { answerReads } from './reads/reads-endpoint'
import { allowHosts } from './security/allowed-hosts'
import { allowMethods } from './security/allowed-methods'
import { dropInternalHeaders } from './security/internal-headers'
import { limitBody } from './security/limited-body'
import { requireSoundAddress } from './security/sound-address'
import type { Painter } from './share-pictures/painter'
import { answerSharePictures } from './share-pictures/picture-endpoint'
import { limitSharedCaches } from './shared-caches'
import { answerSpeculationRules } from './speculation-rules'
import { turnAwayWhenStopping } from './stop'
import { answerWebEditor } from './web-editor/web-editor'

/** What the steps work with. */
export type Parts = {
  readonly observers: readonly RequestObserver[]
  readonly counter: ReadCounter
  readonly publisher: Publisher
  readonly others: OthersMemory
  readonly painter: Painter
  /** None in development: each page is then made for its request. */
  readonly cache?: PageCache
  /** Next.js, which answers what no step before has answered. */
  readonly render: Step
}

/**
 * All that happens to a request, from top to bottom. What a step wants of the answer it has said before
 * it passes the request on (`pipeline/site-response.ts`).
 */
export function pipeline(parts: Parts): readonly Step[] {
  return [
    turnAwayWhenStopping,
    observeRequests(parts.observers),
    limitSharedCaches(),

    // Nothing else sees a request that does not get past these.
    allowHosts(),
    requireSoundAddress,
    allowMethods,
    limitBody,
    dropInternalHeaders,

    answerHealth,
    answerReads(parts.counter),
    answerPublish(parts.publisher, parts.others),
    answerWebEditor(),
    answerSharePictures(parts.painter),
    answerSpeculationRules,
    keepHashedAssets(),

    enterPreview(),
    unless(isInDraftMode, chooseEdition),
    unless(isInDraftMode, resolveAddress()),
    unless(isInDraftMode, leadToLightEdition),

    ...(parts.cache ? [servePage(parts.cache)] : []),
    parts.render,
  ]
}
