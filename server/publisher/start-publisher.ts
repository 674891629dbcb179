import { type ChildProcess, fork } from 'node:child_process'
import type { Publication } from '@/lib/publish'
import { log } from '@/lib/telemetry'
import type { RenditionJob } from '../pictures/messages'
import type { PictureNotice, PublicationFacts, PublicationNotice, PublishAnswer } from './messages'

/** The server's hold on the publisher's process. */
export type Publisher = {
  /**
   * Has the whole content folder looked at and published now, after pulling `branch` if there is
   * one. Rejects when that fails.
   */
  publishAll(branch: string | undefined): Promise<Publication>
  stop(): void
}

/** In megabytes: it really needs some 100, and large changes are compiled by processes of their own. */
const PUBLISHER_MEMORY = ['--max-old-space-size=384', '--max-semi-space-size=4']

/** How long to wait before a publisher that ended is started again, milliseconds. */
const RESTART_AFTER_MS = 1_000

type Waiting = { resolve(publication: Publication): void; reject(error: Error): void }

/**
 * Starts the publisher in a process of its own, and again whenever it ends. Calls `onLook` after each
 * of its looks at the content, and then `onPictures` with the renditions that are going to be wanted.
 */
export function startPublisher(
  onLook: (facts: PublicationFacts) => void,
  onPictures: (wanted: readonly RenditionJob[]) => void,
): Publisher {
  const waiting = new Map<number, Waiting>()
  let child: ChildProcess
  let isStopped = false
  let nextId = 0

  const start = () => {
    child = fork('scripts/run.mjs', ['watch'], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: PUBLISHER_MEMORY,
    })
    child.on('message', (message: PublicationNotice | PictureNotice | PublishAnswer) => {
      if ('facts' in message) onLook(message.facts)
      else if ('wanted' in message) onPictures(message.wanted)
      else reconcile(waiting, message)
    })
    child.once('exit', (code) => {
      if (isStopped) return
      for (const { reject } of waiting.values()) reject(new Error(`publisher ended with ${code}`))
      waiting.clear()
      // It ends by itself, with 0, when the content folder is another one.
      if (code === 0) return start()
      log.error(
        { event: 'publisher ended', code },
        `Tiến trình xuất bản dừng với mã ${code}, sẽ khởi động lại (publisher ended)`,
      )
      setTimeout(start, RESTART_AFTER_MS)
    })
  }
  start()
  return {
    publishAll: (branch) =>
      new Promise((resolve, reject) => {
        const id = nextId++
        waiting.set(id, { resolve, reject })
        child.send({ id, branch }, (error) => error && reject(error))
      }),
    stop() {
      isStopped = true
      child.kill()
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
