/** What this browser remembers of its reader, by name. The early script of the pages reads some. */
export type Remembered =
  | 'web-fonts'
  | 'theme'
  | 'size'
  | 'shortcuts'
  | 'speed'
  | 'follow'
  | 'saved-checked-at'
  | 'khan'

/** What was remembered under a name; an empty text where nothing was, or nothing may be kept. */
export function recall(name: Remembered): string {
  try {
    return localStorage.getItem(name) ?? ''
  } catch {
    return ''
  }
}

/** Remembers a text; an empty one is forgotten. Returns whether this browser keeps anything. */
export function remember(name: Remembered, text: string): boolean {
  try {
    if (text) localStorage.setItem(name, text)
    else localStorage.removeItem(name)
    return true
  } catch {
    return false
  }
}
