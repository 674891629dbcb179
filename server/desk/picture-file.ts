import { createReadStream } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { contentDir } from '@/lib/config'
import { locatePicture } from '@/lib/files'
import { ENDPOINTS } from '@/lib/routes'

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
}

/** Whether browsers show a file of this name as a picture. */
export function isPictureName(name: string): boolean {
  return typeOf(name) !== undefined
}

/** Where the newsroom sees a picture that readers do not. Takes its address, `/images/…`. */
export function pictureFileLink(src: string): string {
  const { path, query } = ENDPOINTS.pictureLibrary
  return `${path}?${new URLSearchParams({ [query.file]: src })}`
}

/** Sends a picture as it lies in the content folder, to whoever has the desk's pass. */
export function sendPictureFile(response: ServerResponse, src: string): void {
  const type = typeOf(src)
  const found = type && locatePicture(contentDir(), src)
  if (!found || typeof found === 'string') return void response.writeHead(404).end()
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': found.bytes })
  // Who leaves the page does not wait for the rest.
  pipeline(createReadStream(found.file), response, () => undefined)
}

function typeOf(name: string): string | undefined {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return Object.hasOwn(TYPES, ending) ? TYPES[ending] : undefined
}
