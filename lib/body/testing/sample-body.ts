import { readFileSync } from 'node:fs'
import { COMPONENTS } from '../components'
import { readBody } from '../read-body'

/** A body with every component, made of their own examples. */
export const SAMPLE_BODY = Object.values(COMPONENTS)
  .map(({ guide }) => guide.example)
  .join('\n\n')

const PLAYED = {
  film: 'film.mp4',
  sound: 'sound.mp3',
  captions: 'captions.vtt',
  document: 'document.pdf',
}

const FIXTURES = 'lib/files/media/fixtures'

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="450"/>'

const { pictures, media } = readBody(SAMPLE_BODY)

/** The files a sample shows and plays, by their addresses. */
export const SAMPLE_FILES = new Map<string, string | Buffer>([
  ...pictures.map(({ src }) => [src, DRAWING] as const),
  ...media.map(({ src, kind }) => [src, readFileSync(`${FIXTURES}/${PLAYED[kind]}`)] as const),
])
