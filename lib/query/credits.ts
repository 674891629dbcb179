import { type Byline, type Credit, nameFromSlug, type StoredRecord } from '@/lib/model'
import { selectFormerProfile, selectProfile } from '@/lib/store'

/** What stands between the names of a byline. */
const BETWEEN = ' – '

/** Those of a story's authors who are named by their file, in the order that is written. */
export function creditsOf({ bylines = [] }: Pick<StoredRecord, 'bylines'>): Credit[] {
  return bylines.map(({ person: slug, role }) => {
    const person = selectProfile('person', slug) ?? selectFormerProfile('person', slug)
    const name =
      person?.name ?? selectProfile('person', slug, 'preview')?.name ?? nameFromSlug(slug)
    return { name, ...(role !== undefined && { role }), ...(person && { person }) }
  })
}

/** The byline as it is printed: those named by their file, with what they did, then the others. */
export function bylineWith(
  credits: readonly Credit[],
  byline: Byline | undefined,
): Byline | undefined {
  if (credits.length === 0) return byline
  const parts = credits.map(({ name, role }) => (role === undefined ? name : `${name} (${role})`))
  const names = [...credits.map(({ name }) => name), ...(byline?.names ?? [])]
  return {
    text: [...parts, ...(byline ? [byline.text] : [])].join(BETWEEN),
    names: [...new Set(names)],
  }
}
