import { slugOfPath } from '@/lib/check'
import { modelOfPath, type Problem } from '@/lib/model'
import type { Store } from '@/lib/store'

/** The field of a record that names one: `bylines: [{ person }]`, `parent`. */
const NAMED_IN = { person: 'person', topic: 'parent' } as const

/** More are not named one by one. */
const MOST_NAMED = 5

/**
 * Who still names a person or topic whose file went with this publication. They stay live, under the name that the
 * slug makes; but none of them can be saved again. Costs a look at every record, and only where such a file is gone.
 */
export function orphansOf(store: Store, removed: readonly string[]): Problem[] {
  return removed.flatMap((file) => {
    const kind = modelOfPath(file)?.kind
    if (kind !== 'person' && kind !== 'topic') return []
    const slug = slugOfPath(file)
    if (isCalledOtherwise(store, kind, slug)) return []
    const named = `"${NAMED_IN[kind]}":${JSON.stringify(slug)}`
    const rows = store
      .prepare(
        'SELECT d.path FROM document d JOIN record r ON r.document = d.id WHERE instr(r.json, ?) > 0 ORDER BY d.path',
      )
      .all(named) as { path: string }[]
    const files = rows.map(({ path }) => path).filter((path) => path !== file)
    return files.length === 0 ? [] : [orphaned(file, files)]
  })
}

/** A file that was renamed is found by the slug it had. */
function isCalledOtherwise(store: Store, kind: string, slug: string): boolean {
  return (
    store.prepare('SELECT 1 FROM former_slug WHERE kind = ? AND slug = ?').get(kind, slug) !==
    undefined
  )
}

function orphaned(file: string, files: readonly string[]): Problem {
  const shown = files.slice(0, MOST_NAMED).join(', ')
  const more = files.length > MOST_NAMED ? ` và ${files.length - MOST_NAMED} tệp nữa` : ''
  return {
    ...{ file, line: 1, column: 1, code: 'tep-khong-co' },
    message: `Tệp này không còn, mà ${files.length} tệp vẫn gọi nó: ${shown}${more}.`,
    fix: `Đưa tệp về, hoặc ghi previousSlugs: [${slugOfPath(file)}] ở tệp thay nó, hoặc bỏ tên ấy trong các tệp kia.`,
    english: `the file is gone, and ${files.length} others still name it`,
  }
}
