import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { type AsyncSubscription, type Event, subscribe } from '@parcel/watcher'
import { imagesDir } from '@/lib/config'
import { isDocumentPath, listContent, listSettings } from '@/lib/files'
import { isSettingsPath } from '@/lib/model'
import { log } from '@/lib/telemetry'
import { collectQuietFiles } from './quiet-files'

/** Has files looked at (paths below the content folder), or all; and when the change was noticed. */
type Look = (paths?: readonly string[], noticedAt?: number) => void

/**
 * Watches a content folder, given by its real path, for changes of documents and of what they show; its
 * pictures, too, where they lie elsewhere.
 */
export async function watchFolder(folder: string, look: Look): Promise<{ stop(): Promise<void> }> {
  let isStopped = false
  const elsewhere = imagesElsewhere(folder)
  const onQuiet = (paths: readonly string[], noticedAt: number) => {
    if (!isStopped) look(paths, noticedAt)
  }
  const files = collectQuietFiles(folder, onQuiet, elsewhere)
  const note = (relative: string, type: string) => {
    if (relative === 'images') look()
    else if (isContent(relative)) files.changed(relative)
    else if (path.extname(relative) === '') {
      // A folder moved in or out comes as one event.
      if (type === 'delete') look()
      else {
        for (const document of listContent(folder, relative).files) files.changed(document.path)
        for (const settings of listSettings(folder))
          if (settings.startsWith(`${relative}/`)) files.changed(settings)
        watchAnew()
      }
    }
  }
  const watch = (dir: string, prefix: string) =>
    subscribe(dir, (error: Error | null, events: readonly Event[]) => {
      if (isStopped) return
      // Events were lost: look at everything.
      if (error) look()
      else
        for (const event of events)
          note(prefix + path.relative(dir, event.path).split(path.sep).join('/'), event.type)
    })
  const watchAll = () =>
    Promise.all([
      watch(folder, ''),
      ...(elsewhere === undefined ? [] : [watch(elsewhere, 'images/')]),
    ])
  let watching = watchAll()
  let isToBegin = false
  // Of folders that come one in the other, the watcher never hears of the inner ones. It shares what it knows of
  // a folder with every other that watches it, so it has to end before it can begin again.
  const watchAnew = () => {
    if (isToBegin) return
    isToBegin = true
    watching = watching.then(async (subscriptions) => {
      isToBegin = false
      if (isStopped) return subscriptions
      await Promise.all(subscriptions.map(unsubscribe))
      const begun = await watchAll()
      // Nobody watched for a moment.
      look()
      return begun
    })
  }
  await watching
  return {
    async stop() {
      isStopped = true
      await Promise.all((await watching).map(unsubscribe))
    },
  }
}

/** Whether a path below the content folder is one that something is published from. */
function isContent(file: string): boolean {
  return isDocumentPath(file) || isSettingsPath(file) || file.startsWith('images/')
}

async function unsubscribe(subscription: AsyncSubscription): Promise<void> {
  await subscription.unsubscribe().catch((err: unknown) => {
    log.warn({ event: 'folder still watched', err }, 'Vẫn còn theo dõi thư mục cũ (unsubscribe)')
  })
}

/** The real path of the folder of pictures where it is not in the content folder; undefined where it is, or is not there. */
export function imagesElsewhere(content: string): string | undefined {
  const folder = imagesDir(content)
  if (!existsSync(folder)) return undefined
  const real = realpathSync(folder)
  return real.startsWith(content + path.sep) ? undefined : real
}
