import { type ChildProcess, fork } from 'node:child_process'
import { storePath } from '@/lib/config'
import type { Publication } from '@/lib/publish'
import { setStoreAside } from '@/lib/store'
import { log } from '@/lib/telemetry'
import type { RenditionJob } from '../pictures/messages'
import type { FromPublisher, PublicationFacts, PublishAnswer } from './messages'

/** The server's hold on the publisher's process. */
export type Publisher = {
  /**
   * Has the whole content folder looked at and published now, after pulling `branch` if there is
   * one. Rejects when that fails, and within seconds where the publisher gives no more signs of life (one
   * that never gave one is given a minute).
   */
  publishAll(branch: string | undefined): Promise<Publication>
  /** Since when it has given no sign of life, milliseconds; a publisher that is well gives one a second. */
  silentMs(): number
  stop(): void
}

/** In megabytes: it really needs some 100, and large changes are compiled by processes of their own. */
const PUBLISHER_MEMORY = ['--max-old-space-size=384', '--max-semi-space-size=4']

/** How long to wait before a publisher that ended is started again, milliseconds. */
const RESTART_AFTER_MS = 1_000

/** A publisher that has spoken and is silent for so long is not to be waited for, milliseconds. */
export const SILENT_MS = 8_000

/** So long it may be silent before it is ended and started again, milliseconds. */
const HUNG_MS = 60_000

/** How often its signs of life are looked at, milliseconds. */
const LOOK_EVERY_MS = 500

/** What is made of the publisher's reports. */
export type PublisherEvents = {
  onLook(facts: PublicationFacts): void
  onPictures(wanted: readonly RenditionJob[]): void
  onHidden(ids: readonly string[]): void
}

type Waiting = { resolve(publication: Publication): void; reject(error: Error): void }

function forkPublisher(): ChildProcess {
  return fork('scripts/run.mjs', ['watch'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: PUBLISHER_MEMORY,
  })
}

/**
 * Starts the publisher in a process of its own, and again whenever it ends or hangs. Calls `onLook` after
 * each of its looks at the content, and then `onPictures` with the renditions that are going to be wanted, and
 * `onHidden` with the ids of pictures that nobody sees any more. `run` is what starts it.
 */
export function startPublisher(
  { onLook, onPictures, onHidden }: PublisherEvents,
  run: () => ChildProcess = forkPublisher,
): Publisher {
  const waiting = new Map<number, Waiting>()
  let child: ChildProcess
  // Looks, not a clock: a machine that slept, or whose clock was set, has not waited.
  let silentLooks = 0
  // On a busy machine one that is still beginning is silent longer than one that is well ever is.
  let hasSpoken = false
  let restart: NodeJS.Timeout | undefined
  let isStopped = false
  let nextId = 0

  const silentMs = () => silentLooks * LOOK_EVERY_MS
  const rejectAll = (reason: string) => {
    for (const { reject } of waiting.values()) reject(new Error(reason))
    waiting.clear()
  }
  const start = () => {
    child = run()
    silentLooks = 0
    hasSpoken = false
    child.on('message', (message: FromPublisher) => {
      silentLooks = 0
      hasSpoken = true
      if ('facts' in message) onLook(message.facts)
      else if ('wanted' in message) onPictures(message.wanted)
      else if ('hidden' in message) onHidden(message.hidden)
      else if ('id' in message) reconcile(waiting, message)
    })
    child.once('exit', (code, signal) => {
      if (isStopped) return
      rejectAll(`publisher ended with ${code ?? signal}`)
      // It ends by itself, with 0, when the content folder is another one.
      if (code === 0) return start()
      log.error(
        { event: 'publisher ended', code, signal },
        `Tiến trình xuất bản dừng với mã ${code ?? signal}, sẽ khởi động lại (publisher ended)`,
      )
      // The store's driver ends its process so, or the system does, at what only a damaged store holds.
      if (signal === 'SIGABRT' || signal === 'SIGBUS' || signal === 'SIGSEGV')
        setStoreAside(storePath())
      restart = setTimeout(start, RESTART_AFTER_MS)
    })
  }
  const look = () => {
    silentLooks++
    if (hasSpoken && silentMs() > SILENT_MS) rejectAll('the publisher gives no sign of life')
    if (silentMs() <= HUNG_MS) return
    log.error(
      { event: 'publisher hung' },
      'Tiến trình xuất bản không trả lời, sẽ khởi động lại (publisher hung)',
    )
    silentLooks = 0
    child.kill('SIGKILL')
  }
  start()
  const timer = setInterval(look, LOOK_EVERY_MS).unref()
  return {
    publishAll: (branch) =>
      new Promise((resolve, reject) => {
        const id = nextId++
        waiting.set(id, { resolve, reject })
        child.send({ id, branch }, (error) => error && reject(error))
      }),
    silentMs,
    stop() {
      isStopped = true
      clearInterval(timer)
      clearTimeout(restart)
      child.kill()
      // One that was frozen hears nothing until it goes on.
      child.kill('SIGCONT')
    },
  }
}

function reconcile(waiting: Map<number, Waiting>, answer: PublishAnswer): void {
  const waiter = waiting.get(answer.id)
  if (!waiter) return
  waiting.delete(answer.id)
  if ('publication' in answer) waiter.resolve(answer.publication)
  else waiter.reject(new Error(answer.failure))
}
