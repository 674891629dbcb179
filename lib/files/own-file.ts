import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * The file below a folder that a name leads to. Texts have their letters composed; a file that came from a
 * Mac may have them decomposed.
 */
export function ownFile(folder: string, name: string): string {
  const file = path.join(folder, name)
  const decomposed = path.join(folder, name.normalize('NFD'))
  return decomposed !== file && !existsSync(file) && existsSync(decomposed) ? decomposed : file
}
