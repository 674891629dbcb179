import { drawPicture } from '../server/share-pictures/draw-picture'
import type { PaintAnswer, PaintRequest } from '../server/share-pictures/messages'

/** The painter's process, started by the server (`server/share-pictures/painter.ts`). */
let running = Promise.resolve()

process.on('message', (request: PaintRequest) => {
  running = running.then(async () => {
    const answer = await paint(request)
    process.send?.(answer)
  })
})
process.on('disconnect', () => process.exit(0))

function paint({ words, size, look }: PaintRequest): Promise<PaintAnswer> {
  return drawPicture(words, size, look).then(
    (png) => ({ png }),
    (error: unknown) => ({ failure: error instanceof Error ? `${error.stack}` : String(error) }),
  )
}
