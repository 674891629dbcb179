import { SITE } from './site'

/** The public address of a path of this site (`/…`). It never depends on what a request claims. */
export function absoluteUrl(path: string): string {
  return SITE.url + path
}
