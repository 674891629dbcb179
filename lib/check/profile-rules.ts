/** The rules of people and topics that only show when all of them are seen beside each other. */
import {
  type DocumentKind,
  isStoryKind,
  modelOfPath,
  nameKey,
  type Place,
  type Problem,
} from '@/lib/model'
import type { CheckedDocument, Documents } from './check-document'
import { slugOfPath } from './check-path'
import { deadReferences, type IsThere } from './dead-references'

/** Names of files that are not there, two profiles of one name, topics that are below themselves. */
export function profileProblems(documents: Documents, isThere: IsThere): Problem[] {
  const slugs = (kinds: readonly DocumentKind[]) =>
    [...documents.keys()].filter((path) => kinds.some((kind) => isOf(path, kind))).map(slugOfPath)
  return [
    ...[...documents].flatMap(([path, { references }]) =>
      deadReferences(path, references, isThere, slugs),
    ),
    ...sameNames(documents),
    ...circles(documents),
  ]
}

function isOf(path: string, kind: DocumentKind): boolean {
  return modelOfPath(path)?.kind === kind
}

/** The first by its slug has the stories that name it. */
function sameNames(documents: Documents): Problem[] {
  const first = new Map<string, string>()
  return [...documents]
    .filter(([, { names }]) => names.length > 0)
    .sort(([a], [b]) => (slugOfPath(a) < slugOfPath(b) ? -1 : 1))
    .flatMap(([file, { names }]) => {
      const kind = modelOfPath(file)?.kind
      if (!kind || isStoryKind(kind)) return []
      return [...new Set(names.map(nameKey))].flatMap((key) => {
        const other = first.get(`${kind} ${key}`)
        first.set(`${kind} ${key}`, other ?? file)
        const name = names.find((one) => nameKey(one) === key) ?? key
        return other === undefined ? [] : [sameName(file, name, other)]
      })
    })
}

function sameName(file: string, name: string, other: string): Problem {
  const fix = file.startsWith('people/')
    ? `Bài của người này thì ghi bylines: [{ person: ${slugOfPath(file)} }], không ghi tên ở byline.`
    : 'Đổi tên một trong hai chủ đề, hoặc gộp làm một và ghi tên kia vào otherNames.'
  return {
    ...{ file, line: 2, column: 1, code: 'ten-hai-trang' },
    message: `Tên “${name}” đã là của ${other}; bài chỉ ghi tên thì vào trang của tệp ấy.`,
    fix,
    english: `the name is also that of ${other}`,
  }
}

function circles(documents: Documents): Problem[] {
  const parents = new Map<string, string>()
  for (const [path, document] of documents) {
    const parent = parentOf(document)
    if (parent) parents.set(slugOfPath(path), parent.slug)
  }
  return [...documents].flatMap(([file, document]) => {
    const parent = parentOf(document)
    if (!parent || !isBelowItself(slugOfPath(file), parents)) return []
    const { line, column } = parent
    return [{ file, line, column, ...circle(parent.slug) }]
  })
}

function parentOf({ references }: CheckedDocument): (Place & { slug: string }) | undefined {
  return references.find(({ to }) => to === 'topic')
}

function isBelowItself(slug: string, parents: ReadonlyMap<string, string>): boolean {
  const passed = new Set<string>()
  for (let at = parents.get(slug); at !== undefined && !passed.has(at); at = parents.get(at)) {
    if (at === slug) return true
    passed.add(at)
  }
  return false
}

function circle(parent: string) {
  return {
    code: 'chu-de-vong',
    message: `Chủ đề này là mẹ của “${parent}”, nên không thể là con của nó.`,
    fix: 'Xóa dòng parent ở một trong các chủ đề ấy.',
    english: 'the topic is, by its parents, below itself',
  } as const
}
