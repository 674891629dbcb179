import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ASSETS_FOLDER, scriptFolder, scriptWords } from '@/lib/config'
import { clientScriptUrl, feedStylesUrl } from '@/lib/shared/client-assets'
import { fillTemplate } from '@/lib/shared/script-template'

/** Where the build keeps the script with marks in the places of words. */
export const SCRIPT_TEMPLATES = '.next/script-templates'

/** The address of the reading pages' script, in the paper's words. */
export function paperScriptUrl(): string {
  return ofPaper(clientScriptUrl())
}

/** The address of the style sheet for feeds that are opened in a browser, in the paper's words. */
export function paperFeedStylesUrl(): string {
  return ofPaper(feedStylesUrl())
}

/** Where the standard file is in the paper's own folder; its version is the folder's. */
function ofPaper(standard: string): string {
  const folder = scriptFolder()
  if (folder === ASSETS_FOLDER) return standard
  // The version says which build it is of.
  return standard.replace(ASSETS_FOLDER, folder)
}

/**
 * A file of the script in the words of the paper, by its name; undefined where there is none, or the
 * standard one will do.
 */
export function paperScript(name: string): string | undefined {
  const folder = scriptFolder()
  if (folder === ASSETS_FOLDER || !/^[\w-]+\.(?:js|css)$/.test(name)) return undefined
  const template = readTemplate(name)
  if (template === undefined) return undefined
  const words = { ...scriptWords(), 'assets.folder': folder }
  return fillTemplate(template, words, name.endsWith('.css') ? 'style' : 'script')
}

const templates = new Map<string, string | undefined>()

function readTemplate(name: string): string | undefined {
  if (!templates.has(name)) templates.set(name, readIfThere(name))
  return templates.get(name)
}

function readIfThere(name: string): string | undefined {
  try {
    const file = path.join(/* turbopackIgnore: true */ process.cwd(), SCRIPT_TEMPLATES, name)
    return readFileSync(file, 'utf8')
  } catch {
    // No build has made it, as in development, or it is not one with words.
    return undefined
  }
}
