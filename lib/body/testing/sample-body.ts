import { COMPONENTS } from '../components'
import { readBody } from '../read-body'

/** A body with every component, made of their own examples. */
export const SAMPLE_BODY = Object.values(COMPONENTS)
  .map(({ guide }) => guide.example)
  .join('\n\n')

/** The files a sample shows, by their addresses; a film need not be one to be linked to and played. */
export const SAMPLE_FILES = new Map(
  readBody(SAMPLE_BODY).pictures.map(({ src, isFilm }) => [
    src,
    isFilm ? 'phim' : '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="450"/>',
  ]),
)
