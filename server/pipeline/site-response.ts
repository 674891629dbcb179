import {
  type IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http'
import { ADDED_BY_EDGE, policyOf, securityHeaders } from '../security/security-headers'

const POLICY = 'Content-Security-Policy'

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[]

/** Looks at an answer's head before it goes out, may set headers, and may return another status. */
export type HeadHook = (status: number) => number | undefined

/** What holds a body back: for which answers, and who gets it whole and sends the answer then. */
type Collector = { readonly isWanted: () => boolean; readonly onWhole: (body: Buffer) => void }

/**
 * The response of every request. Steps of the pipeline, which run before Next.js does, say here what is
 * to happen with an answer; nothing else takes a response's methods over. Whatever an answer is, it
 * carries the security headers, unless it sets its own.
 */
export class SiteResponse<
  Request extends IncomingMessage = IncomingMessage,
> extends ServerResponse<Request> {
  readonly #hooks: HeadHook[] = []
  #collector: Collector | undefined
  #chunks: Buffer[] = []
  #statusOfNotice: 404 | 410 | undefined
  #isForEdge = false

  /** Leaves out what the edge, which has asked, adds where it is missing. */
  leaveHeadersToEdge(): void {
    this.#isForEdge = true
  }

  /** Next.js renders a notice as any page; only its status tells machines what it is. */
  overrideStatus(statusOfNotice: 404 | 410): void {
    this.#statusOfNotice = statusOfNotice
  }

  /** The status it goes out with, unless a hook says otherwise. */
  get shownStatus(): number {
    return (this.statusCode === 200 && this.#statusOfNotice) || this.statusCode
  }

  /** Has `hook` called when the head is complete; the one added last is called first. */
  beforeHead(hook: HeadHook): void {
    this.#hooks.unshift(hook)
  }

  /**
   * Holds the body back and hands it to `onWhole`, where `isWanted` once the head is known. The status
   * and the headers stay as they were set; `onWhole` has to end the response.
   */
  collect(isWanted: () => boolean, onWhole: (body: Buffer) => void): void {
    this.#collector = { isWanted, onWhole }
  }

  override writeHead(status: number, reason?: string | Headers, headers?: Headers): this {
    this.statusCode = status
    if (this.#collector?.isWanted()) return this
    this.#collector = undefined
    const shown = this.#hooks.splice(0).reduce((last, hook) => hook(last) ?? last, this.shownStatus)
    const given = typeof reason === 'string' ? headers : reason
    const type = String(this.getHeader('content-type') ?? typeIn(given))
    for (const [name, value] of Object.entries(securityHeaders(type)))
      if (!this.hasHeader(name) && !(this.#isForEdge && ADDED_BY_EDGE[name] === value))
        this.setHeader(name, value)
    // Browsers put the headers of a 304 in the place of those they keep with the page.
    if (shown !== 304 && !this.hasHeader(POLICY)) this.setHeader(POLICY, policyOf(type))
    return Reflect.apply(super.writeHead, this, [shown, reason, headers])
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    if (!this.#collector?.isWanted()) return Reflect.apply(super.write, this, [chunk, ...rest])
    this.#keep(chunk)
    return true
  }

  override end(chunk?: unknown, ...rest: unknown[]): this {
    const collector = this.#collector
    if (!collector?.isWanted()) return Reflect.apply(super.end, this, [chunk, ...rest])
    this.#keep(chunk)
    this.#collector = undefined
    collector.onWhole(Buffer.concat(this.#chunks.splice(0)))
    return this
  }

  #keep(chunk: unknown): void {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array)
      this.#chunks.push(Buffer.from(chunk))
  }
}

function typeIn(headers: Headers | undefined): OutgoingHttpHeader {
  if (headers === undefined || Array.isArray(headers)) return ''
  return headers['Content-Type'] ?? headers['content-type'] ?? ''
}
