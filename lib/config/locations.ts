import { createHash } from 'node:crypto'
import path from 'node:path'

/**
 * Where the content lies and where its compiled form is kept. Both follow `CONTENT_DIR`, read when
 * asked, so that one build serves whatever folder the server was started with.
 */

/** The absolute path of the content folder: `CONTENT_DIR`, else `content/`. */
export function contentDir(): string {
  return path.resolve(
    /* turbopackIgnore: true */ process.cwd(),
    process.env.CONTENT_DIR || 'content',
  )
}

/** The absolute path of the folder of pictures and films of a content folder: `IMAGES_DIR`, else `images/` in it. */
export function imagesDir(content = contentDir()): string {
  return process.env.IMAGES_DIR
    ? path.resolve(/* turbopackIgnore: true */ process.cwd(), process.env.IMAGES_DIR)
    : path.join(content, 'images')
}

/** The absolute path of what is kept beside the content: `DATA_DIR`, else `data/`. */
export function dataDir(): string {
  return path.resolve(/* turbopackIgnore: true */ process.cwd(), process.env.DATA_DIR || 'data')
}

/** The absolute path of the folder of renditions: `PICTURES_DIR`, else `pictures/` in `DATA_DIR`. */
export function picturesDir(): string {
  return process.env.PICTURES_DIR
    ? path.resolve(/* turbopackIgnore: true */ process.cwd(), process.env.PICTURES_DIR)
    : path.join(dataDir(), 'pictures')
}

/** The absolute path of the store compiled from the content folder; one per content folder. */
export function storePath(): string {
  const key = createHash('sha256').update(contentDir()).digest('hex').slice(0, 12)
  return path.join(
    /* turbopackIgnore: true */ process.cwd(),
    '.cache',
    'content',
    `store-${key}.sqlite`,
  )
}
