import { readFileSync } from 'node:fs'
import { MODELS, SETTINGS } from '@/lib/model'
import { frontMatterConfig } from './front-matter-cms'
import { fillGuide } from './guide-tables'
import { jsonSchemaOf } from './json-schema'
import { vscodeSnippets } from './vscode-snippets'

/** A file of this project that is made from the model. */
export type WrittenFile = { readonly path: string; readonly text: string }

/** The editors' guide; its tables are made from the model, the rest is written by hand. */
export const GUIDE = 'content/README.md'

/** What editors and their tools read; `npm run schema` writes it. */
export function writtenFiles(): WrittenFile[] {
  const schemas = MODELS.map((model) =>
    file(schemaPath(model.name.toLowerCase()), jsonSchemaOf(model)),
  )
  const settings = SETTINGS.map((model) =>
    file(schemaPath(model.name.toLowerCase()), jsonSchemaOf(model)),
  )
  const guide = { path: GUIDE, text: fillGuide(readFileSync(GUIDE, 'utf8')) }
  return [
    ...schemas,
    ...settings,
    file('frontmatter.json', frontMatterConfig()),
    file('.vscode/trang-nhat.code-snippets', vscodeSnippets()),
    guide,
  ]
}

function schemaPath(kind: string): string {
  return `.vscode/${kind}.schema.json`
}

function file(path: string, content: unknown): WrittenFile {
  return { path, text: `${JSON.stringify(content, null, 2)}\n` }
}
