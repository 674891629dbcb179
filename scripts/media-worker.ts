import type { ReaderAnswer } from '@/lib/files'
import { readMedia } from '@/lib/files'

/** A process that reads films and sound, one file after the other, started by `lib/files/media/media-reader.ts`. */
process.on('message', (file: string) => {
  readMedia(file).then(
    (media) => answer({ media }),
    (error: unknown) => answer({ failure: String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))

function answer(told: ReaderAnswer): void {
  process.send?.(told)
}
