import {
  isFileKey,
  type NamedTerm,
  type Place,
  type Problem,
  type TermKind,
  type Wording,
} from '@/lib/model'
import type { Documents } from './check-document'

/** A name that so many stories have is known well enough to be meant. */
const KNOWN = 3

/** Shorter names often differ by a letter: Minh, Linh. By a mark alone they are told all the same. */
const SHORT = 6

type Use = { readonly term: NamedTerm; readonly files: string[] }

/**
 * Names that differ by one letter from one that more stories have: a slip of the keyboard, mostly.
 * `Hạ Anh` beside `Hà Anh`.
 */
export function namesAlike(documents: Documents): Problem[] {
  const uses = usesIn(documents)
  const near = nearNames(uses)
  return [...uses.values()].flatMap((use) => {
    const other = use.files.length < KNOWN ? better(use, near(use.term)) : undefined
    if (!other) return []
    return use.files.map((file) => ({
      file,
      ...placeOf(documents, file, use.term),
      ...wordingFor(use.term, other),
    }))
  })
}

function usesIn(documents: Documents): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>()
  for (const [file, { terms }] of documents)
    for (const term of terms) {
      // What is one of a few words, or a file's name, is checked as such.
      if (term.kind === 'genre' || isFileKey(term.key)) continue
      const id = `${term.kind} ${term.key}`
      const use = uses.get(id) ?? { term, files: [] }
      use.files.push(file)
      uses.set(id, use)
    }
  return uses
}

/** The name that more stories have, or that was there first in the order of files. */
function better({ term, files }: Use, others: readonly Use[]): Use | undefined {
  const isBetter = (other: Use) =>
    other.files.length > files.length ||
    (other.files.length === files.length && other.term.key < term.key)
  return others.filter(isBetter).sort((a, b) => b.files.length - a.files.length)[0]
}

/** Finds names one letter away: two names that are the same without one of their letters. */
function nearNames(uses: ReadonlyMap<string, Use>): (term: NamedTerm) => Use[] {
  const byForm = new Map<string, Use[]>()
  for (const use of uses.values())
    for (const form of formsOf(use.term)) byForm.set(form, [...(byForm.get(form) ?? []), use])
  return (term) => {
    const found = formsOf(term).flatMap((form) => byForm.get(form) ?? [])
    return [...new Set(found)].filter((use) => isNear(term, use.term))
  }
}

function formsOf({ kind, key }: NamedTerm): string[] {
  const letters = [...key]
  return letters.map((_, at) => `${kind} ${at} ${letters.toSpliced(at, 1).join('')}`)
}

function isNear(a: NamedTerm, b: NamedTerm): boolean {
  const [one, other] = [[...a.key], [...b.key]]
  if (a.key === b.key || one.length !== other.length) return false
  const at = one.findIndex((letter, index) => letter !== other[index])
  const pair = `${one[at]}${other[at]}`
  const isWritten = /^\p{L}{2}$/u.test(pair)
  return isWritten && (a.base === b.base || one.length >= SHORT)
}

function placeOf(documents: Documents, file: string, { kind }: NamedTerm): Place {
  return documents.get(file)?.termPlaces[kind] ?? { line: 1, column: 1 }
}

const KINDS = {
  topic: 'Chủ đề',
  source: 'Nguồn',
  author: 'Tác giả',
  genre: 'Thể loại',
  series: 'Loạt bài',
} as const satisfies Record<TermKind, string>

function wordingFor({ kind, name }: NamedTerm, { term, files }: Use): Wording {
  return {
    code: 'ten-gan-giong',
    message: `${KINDS[kind]} “${name}” chỉ khác “${term.name}” (${files.length} bài) một chữ cái hay một dấu.`,
    fix: `Nếu là một thì viết “${term.name}”; nếu đúng là hai thì để nguyên: mỗi tên có một trang riêng.`,
    english: `the name differs by one letter from ${term.name}`,
  }
}
