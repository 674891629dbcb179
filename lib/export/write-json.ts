import { closeSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { documentsOf } from './read-paper'

/** Writes a paper as one JSON file, a line a document: its fields as written, its text as Markdown, HTML and plain. */
export function writeJson(contentDir: string, dir: string, site: string): number {
  const out = openSync(path.join(dir, 'bao.json'), 'w')
  let count = 0
  try {
    writeSync(out, '[')
    for (const document of documentsOf(contentDir)) {
      const { path: file, kind, slug, address, state, fields, markdown } = document
      const html = document.html((it) => site + it)
      const entry = {
        path: file,
        kind,
        slug,
        url: site + address,
        state,
        fields,
        markdown,
        html,
        text: document.words(),
      }
      writeSync(out, `${count === 0 ? '\n' : ',\n'}${JSON.stringify(entry)}`)
      count += 1
    }
    writeSync(out, '\n]\n')
  } finally {
    closeSync(out)
  }
  return count
}
