import type { DocumentKind, Problem, Reference, Wording } from '@/lib/model'
import { nearest } from '@/lib/shared/text'

/** Whether there is a document of that kind and slug, or was one that is called otherwise now. */
export type IsThere = (kind: DocumentKind, slug: string) => boolean

type Target = Reference['to']

/** Among which kinds of documents a name is looked for. */
const KINDS: { readonly [To in Target]: readonly DocumentKind[] } = {
  person: ['person'],
  topic: ['topic'],
  story: ['article', 'headline'],
}

/** What a document names in its fields that is not there. `slugs` are those there are, of some kinds. */
export function deadReferences(
  file: string,
  references: readonly Reference[],
  isThere: IsThere,
  slugs: (kinds: readonly DocumentKind[]) => readonly string[],
): Problem[] {
  return references.flatMap(({ to, slug, line, column }) => {
    const kinds = KINDS[to]
    if (kinds.some((kind) => isThere(kind, slug))) return []
    return [{ file, line, column, ...deadReference(to, slug, nearest(slug, slugs(kinds))) }]
  })
}

const CALLED: { readonly [To in Target]: { name: string; place: string; english: string } } = {
  person: { name: 'người', place: 'people/', english: 'person' },
  topic: { name: 'chủ đề', place: 'topics/', english: 'topic' },
  story: { name: 'bài', place: 'articles/ hay headlines/', english: 'story' },
}

function deadReference(to: Target, slug: string, guess: string | undefined): Wording {
  const { name, place, english } = CALLED[to]
  return {
    code: 'tep-khong-co',
    message: `Không có ${name} nào có tệp tên “${slug}”.`,
    fix: `${guess ? `Có phải ${guess}? ` : ''}Viết tên tệp (không có .mdx) của một tệp trong ${place}${to === 'story' ? '' : `, hoặc tạo tệp ${place}${slug}.mdx`}.`,
    english: `there is no ${english} with the slug ${slug}`,
  }
}
