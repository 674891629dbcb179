/** The slugs of articles as they are written: `lo-gom, cho-phien`. */
export function slugsIn(written: string): string[] {
  return [...new Set(written.split(/[\s,;]+/).filter(Boolean))]
}

/** What a slug can be: letters and digits without marks, joined by hyphens. */
export function isSlug(word: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(word)
}
