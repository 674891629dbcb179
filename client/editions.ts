/** The page's own path, from a path of the lite edition; undefined for other paths. */
export function fullPath(path: string): string | undefined {
  if (path === ADDRESSES.lite) return '/'
  return path.startsWith(`${ADDRESSES.lite}/`) ? path.slice(ADDRESSES.lite.length) : undefined
}
