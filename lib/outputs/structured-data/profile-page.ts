import type { CollectionPage, Person, ProfilePage } from 'schema-dts'
import { absoluteUrl } from '@/lib/config'
import { type Profile, type Term, termHref } from '@/lib/model'
import { imageOf } from './image-object'
import { publisher } from './publisher'

/** Somebody who makes the paper, as schema.org's Person. */
export function personOf({
  slug,
  name,
  description,
  cover,
  record,
}: Profile): Exclude<Person, string> {
  const { role, links = [], email, otherNames } = record
  const image = imageOf(cover, '1x1')
  return {
    '@type': 'Person',
    name,
    url: absoluteUrl(termHref({ kind: 'author', slug })),
    ...(role && { jobTitle: role }),
    ...(description && { description }),
    ...(image && { image }),
    ...(email && { email }),
    ...(otherNames.length > 0 && { alternateName: [...otherNames] }),
    ...(links.length > 0 && { sameAs: links.map(({ url }) => url) }),
  }
}

/** The page of a person or a topic of which something is written. */
export function profilePage(term: Term, profile: Profile): ProfilePage | CollectionPage {
  const { name, description, cover } = profile
  const url = absoluteUrl(termHref(term))
  if (term.kind === 'author') {
    const person = { ...personOf(profile), worksFor: publisher() }
    return { '@type': 'ProfilePage', url, mainEntity: person }
  }
  const image = imageOf(cover, '16x9')
  return {
    '@type': 'CollectionPage',
    name,
    url,
    ...(description && { description }),
    ...(image && { image }),
  }
}
