import type { ServerResponse } from 'node:http'
import { contentDigest, publishedAt, storeTrouble } from '@/lib/query'
import { ENDPOINTS } from '@/lib/routes'
import { readableVersion } from './content-version'
import { type DiskFolder, freeBytes } from './free-disk'
import type { Step } from './pipeline/step'
import { type Publisher, SILENT_MS } from './publisher/start-publisher'
import { isToStop } from './stop'

/** With less room on the disk, publishing may fail any moment. */
const LEAST_FREE_BYTES = 100 * 2 ** 20

/** Where these are full, nobody can save, or each reader's page is rendered anew. */
const DISKS_TO_WARN_OF: readonly DiskFolder[] = ['content', 'pages']

/** What an operator and a load balancer ask: is it ready for readers? */
type Readiness = {
  readonly ready: boolean
  /** What is published: the same on every server that has the same. */
  readonly content?: string
  /** ISO 8601, in Vietnam's time. */
  readonly lastPublish?: string
  /** Where the store of what is compiled is. */
  readonly freeDiskBytes?: number
  readonly problems: readonly string[]
  /** What needs somebody, but keeps no reader from being served. */
  readonly warnings: readonly string[]
}

/**
 * Answers `/healthz` (the process is alive) and `/readyz` (its content can be read, and there is
 * room on the disk: else 503). It stands before everything that may fail.
 */
export function answerHealth(publisher: Pick<Publisher, 'silentMs'>): Step {
  return (request, response, next) => {
    const path = request.url?.split('?', 1)[0]
    if (path === ENDPOINTS.alive.path) send(response, 200, 'text/plain; charset=utf-8', 'ok\n')
    else if (path === ENDPOINTS.ready.path) answerReadiness(response, publisher)
    else next()
  }
}

async function answerReadiness(
  response: ServerResponse,
  publisher: Pick<Publisher, 'silentMs'>,
): Promise<void> {
  const readiness = await readinessNow(publisher.silentMs())
  const body = `${JSON.stringify(readiness)}\n`
  send(response, readiness.ready ? 200 : 503, 'application/json; charset=utf-8', body)
}

async function readinessNow(silentMs: number): Promise<Readiness> {
  const [content, disk] = [contentNow(), await diskNow()]
  const problems = [...content.problems, ...disk.problems, ...(isToStop() ? ['stopping'] : [])]
  const disks = (await Promise.all(DISKS_TO_WARN_OF.map(warningOf))).flat()
  const isSilent = silentMs > SILENT_MS
  const warnings = isSilent
    ? [...disks, 'the publisher gives no sign of life: nothing is published']
    : disks
  return { ready: problems.length === 0, ...content, ...disk, problems, warnings }
}

function contentNow() {
  // Why it cannot be read is in the log.
  readableVersion()
  try {
    const known = { content: contentDigest(), lastPublish: publishedAt() }
    const trouble = storeTrouble()
    return { ...known, problems: trouble ? [`content is read from an old store: ${trouble}`] : [] }
  } catch (error) {
    return { problems: [`content cannot be read: ${messageOf(error)}`] }
  }
}

async function diskNow() {
  try {
    const freeDiskBytes = await freeBytes('store')
    const isLow = freeDiskBytes < LEAST_FREE_BYTES
    return { freeDiskBytes, problems: isLow ? ['less than 100 MB free on the disk'] : [] }
  } catch (error) {
    return { problems: [`disk cannot be looked at: ${messageOf(error)}`] }
  }
}

async function warningOf(folder: DiskFolder): Promise<string[]> {
  try {
    const isLow = (await freeBytes(folder)) < LEAST_FREE_BYTES
    return isLow ? [`less than 100 MB free on the disk of the ${folder}`] : []
  } catch (error) {
    return [`the disk of the ${folder} cannot be looked at: ${messageOf(error)}`]
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' })
  response.end(body)
}
