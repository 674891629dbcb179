import { COMPONENT_NAMES, COMPONENTS } from '@/lib/body'
import { sectionIds } from '@/lib/config'

/** A snippet as VS Code keeps it: what is typed for it, and what then stands there, with places to go to. */
export type Snippet = {
  readonly scope: string
  readonly prefix: readonly string[]
  readonly description: string
  readonly body: readonly string[]
}

/** A place to go to, with what stands there until something is written. */
const place = (number: number, words: string) => `\${${number}:${words}}`

const clock = (part: string) => `\${CURRENT_${part}}`

/** When it is inserted, by the editor's clock. */
const NOW = `${clock('YEAR')}-${clock('MONTH')}-${clock('DATE')}T${clock('HOUR')}:${clock('MINUTE')}:00+07:00`

/** Snippets for VS Code: what a story and a headline begin with, and each component as the guide has it. */
export function vscodeSnippets(): Readonly<Record<string, Snippet>> {
  const sections = `\${3|${sectionIds().join(',')}|}`
  const common = [`section: ${sections}`, `publishedAt: ${NOW}`, 'draft: true', '---', '', '$0']
  const components = COMPONENT_NAMES.map((name) => {
    const { label, guide } = COMPONENTS[name]
    return [label, snippet([name], label, withPlaces(guide.example))] as const
  })
  return {
    'Bài mới': snippet(['bai'], 'Phần khai báo của một bài', [
      ...[
        '---',
        `title: "${place(1, 'Tiêu đề')}"`,
        `description: "${place(2, 'Sapo')}"`,
        ...common,
      ],
    ]),
    'Tin mới': snippet(['tin'], 'Phần khai báo của một tin', [
      ...['---', `title: "${place(1, 'Tiêu đề')}"`, ...common],
    ]),
    ...Object.fromEntries(components),
  }
}

function snippet(prefix: readonly string[], description: string, body: readonly string[]): Snippet {
  return { scope: 'mdx,markdown', prefix, description, body }
}

/** The values of attributes are places to go to; what else VS Code would take for one is not. */
function withPlaces(example: string): string[] {
  let last = 0
  const escaped = example.replace(/[\\$]/g, '\\$&')
  const placed = escaped.replace(/="([^"]*)"/g, (_, value: string) => {
    last += 1
    return `="${place(last, value.replaceAll('}', '\\}'))}"`
  })
  return `${placed}\n$0`.split('\n')
}
