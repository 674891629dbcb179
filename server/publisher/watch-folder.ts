import path from 'node:path'
import { subscribe } from '@parcel/watcher'
import { isDocumentPath, isMediaPath, listContent } from '@/lib/files'
import { log } from '@/lib/telemetry'
import { collectQuietFiles } from './quiet-files'

type Watcher = {
  /** Has documents looked at (paths below the folder), or all; and when the change was noticed. */
  readonly look: (paths?: readonly string[], noticedAt?: number) => void
  /** Whether a document is refused, maybe for the want of a picture. */
  readonly isWaiting: () => boolean
}

/** Watches a folder, given by its real path, for changes of documents and of pictures. */
export async function watchFolder(
  folder: string,
  { look, isWaiting }: Watcher,
): Promise<{ stop(): Promise<void> }> {
  let isStopped = false
  const files = collectQuietFiles(folder, (paths, noticedAt) => {
    if (!isStopped) look(paths, noticedAt)
  })
  const note = (file: string, type: string) => {
    const relative = path.relative(folder, file).split(path.sep).join('/')
    if (isDocumentPath(relative) || isMediaPath(relative)) {
      files.changed(relative)
    } else if (relative.startsWith('images/')) {
      // A picture may be what a refused document was missing.
      if (isWaiting()) look([])
    } else if (path.extname(relative) === '') {
      // A folder moved in or out comes as one event.
      if (type === 'delete') look()
      else for (const document of listContent(folder, relative).files) files.changed(document.path)
    }
  }
  const subscription = await subscribe(folder, (error, events) => {
    if (isStopped) return
    // Events were lost: look at everything.
    if (error) look()
    else for (const event of events) note(event.path, event.type)
  })
  return {
    async stop() {
      isStopped = true
      await subscription.unsubscribe().catch((err: unknown) => {
        log.warn(
          { event: 'folder still watched', err },
          'Vẫn còn theo dõi thư mục cũ (unsubscribe)',
        )
      })
    },
  }
}
