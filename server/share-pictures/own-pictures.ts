import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PICTURE_SIZES, type PictureSize, siteWords } from '@/lib/outputs'
import { builtVersion } from '../build-origin'

/** Where a build has the paper's own picture, in each size. */
export const OWN_PICTURES = '.next/share-pictures'

let version: (() => string | undefined) | undefined

const fileIn = (folder: string, size: PictureSize) => path.join(folder, `${size}.png`)

/** Draws the paper's own picture in each size into a folder: what stands in for one that is not there yet. */
export async function drawOwnPictures(folder: string): Promise<void> {
  const { drawPicture } = await import('./draw-picture')
  mkdirSync(folder, { recursive: true })
  for (const size of Object.keys(PICTURE_SIZES) as PictureSize[])
    writeFileSync(fileIn(folder, size), await drawPicture(siteWords(), size))
}

/** The paper's own picture. Rejects where no build has drawn it, as in development, or one of another paper. */
export async function readOwnPicture(size: PictureSize, folder = OWN_PICTURES): Promise<Buffer> {
  version ??= builtVersion()
  if (version() === undefined) throw new Error('the build is of another paper')
  return readFile(fileIn(folder, size))
}
