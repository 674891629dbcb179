import type { RequestListener } from 'node:http'
import { withAllowedHosts } from './allowed-hosts'
import { withAllowedMethods } from './allowed-methods'
import { withoutInternalHeaders } from './internal-headers'
import { withLimitedBody } from './limited-body'
import { withSoundAddress } from './sound-address'

/** Everything a request has to get past before any other part of the server sees it. */
export function withGuard(handle: RequestListener): RequestListener {
  return withAllowedHosts(
    withSoundAddress(withAllowedMethods(withLimitedBody(withoutInternalHeaders(handle)))),
  )
}
