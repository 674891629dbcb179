import { createHash } from 'node:crypto'
import path from 'node:path'
import { setting } from './environment'

/**
 * Where the content lies and where its compiled form is kept. Both follow `CONTENT_DIR`, read when
 * asked, so that one build serves whatever folder the server was started with.
 */

/** The absolute path of the content folder: `CONTENT_DIR`, else `content/`. */
export function contentDir(): string {
  return path.resolve(
    /* turbopackIgnore: true */ process.cwd(),
    setting('CONTENT_DIR') ?? 'content',
  )
}

/** The absolute path of the folder of pictures and films of a content folder: `IMAGES_DIR`, else `images/` in it. */
export function imagesDir(content = contentDir()): string {
  const set = setting('IMAGES_DIR')
  return set
    ? path.resolve(/* turbopackIgnore: true */ process.cwd(), set)
    : path.join(content, 'images')
}

/** The absolute path of the folder of what cannot be made again from the content: `DATA_DIR`, else `data/`. */
export function dataDir(): string {
  return path.resolve(/* turbopackIgnore: true */ process.cwd(), setting('DATA_DIR') ?? 'data')
}

/** The absolute path of the folder of renditions: `PICTURES_DIR`, else `pictures/` in `DATA_DIR`. */
export function picturesDir(): string {
  const set = setting('PICTURES_DIR')
  return set
    ? path.resolve(/* turbopackIgnore: true */ process.cwd(), set)
    : path.join(dataDir(), 'pictures')
}

/** The absolute path of the folder in which a command was typed; npm starts it in the project's. */
export function commandDir(): string {
  return path.resolve(/* turbopackIgnore: true */ setting('INIT_CWD') ?? process.cwd())
}

let last = { cwd: '', dir: '', store: '' }

/** The absolute path of the store compiled from the content folder; one per content folder. */
export function storePath(): string {
  const [cwd, dir] = [/* turbopackIgnore: true */ process.cwd(), contentDir()]
  // Each question to the content asks for it.
  if (last.cwd !== cwd || last.dir !== dir) last = { cwd, dir, store: storeOf(cwd, dir) }
  return last.store
}

function storeOf(cwd: string, dir: string): string {
  const key = createHash('sha256').update(dir).digest('hex').slice(0, 12)
  return path.join(/* turbopackIgnore: true */ cwd, '.cache', 'content', `store-${key}.sqlite`)
}
