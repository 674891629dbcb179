import path from 'node:path'

/**
 * A path as it can be opened from the working folder: relative when it lies below, else absolute. Both
 * are absolute paths.
 */
export function shownPath(workingDir: string, file: string): string {
  const relative = path.relative(workingDir, file)
  return relative.startsWith('..') ? file : relative.split(path.sep).join('/')
}
