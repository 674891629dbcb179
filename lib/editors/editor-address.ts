import { ENDPOINTS } from '@/lib/routes'

/** Where the web editor has the form of a file (its path below the content folder); undefined where it has none. */
export function editorAddress(file: string): string | undefined {
  const [top = '', folder = '', ...rest] = file.replace(/\.mdx$/, '').split('/')
  const below = rest.join('/')
  const entry = {
    articles: ['bai', [folder, ...rest].join('/')],
    headlines: [folder, below],
    live: below === 'su-kien' ? ['tuong-thuat', `${folder}/su-kien`] : [`dong-${folder}`, below],
  }[top]
  if (!entry) return undefined
  const [collection = '', name = ''] = entry
  return `${ENDPOINTS.editor.path.replace(/\/$/, '')}#/collections/${collection}/entries/${name}`
}
