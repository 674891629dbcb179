import { type FileHandle, open } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'

/** All that is held of a file for one reader, bytes. */
const PIECE = 64 * 1024

/** The part of a file to be sent: its first and its last byte. */
export type Part = { readonly start: number; readonly end: number }

/**
 * Sends a part of a file as the body of an answer whose head is set, and ends it. One buffer a reader is
 * filled again each time it has gone out: streams take a new one for each piece, and the garbage of some
 * slow readers is tens of megabytes. Resolves when the reader has it all or is gone; rejects where the
 * file cannot be read to its end.
 */
export async function sendFile(file: string, part: Part, response: ServerResponse): Promise<void> {
  const handle = await open(file)
  try {
    await sendPieces(handle, part, response)
  } finally {
    await handle.close()
  }
  response.end()
}

async function sendPieces(
  handle: FileHandle,
  { start, end }: Part,
  response: ServerResponse,
): Promise<void> {
  const piece = Buffer.allocUnsafeSlow(Math.min(PIECE, end - start + 1))
  let at = start
  while (at <= end && !response.destroyed) {
    const length = Math.min(piece.length, end - at + 1)
    const { bytesRead } = await handle.read(piece, 0, length, at)
    if (bytesRead === 0) throw new Error(`${end - at + 1} bytes of the file are gone`)
    at += bytesRead
    await written(response, piece.subarray(0, bytesRead))
  }
}

/** Resolves when a piece has gone out, or nobody is there to take it. */
function written(response: ServerResponse, piece: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      response.off('close', finish)
      resolve()
    }
    response.once('close', finish)
    response.write(piece, finish)
  })
}
