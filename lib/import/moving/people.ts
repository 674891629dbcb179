import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { nameKey, personModel, renderDocument, splitFrontMatter, termSlug } from '@/lib/model'
import { checkDocuments } from '../check-documents'
import type { NewDocument } from '../new-document'
import { oneLine } from '../story/story-document'
import type { ExportedPerson } from './exported'
import { type TakenFile, takePicture } from './pictures/take-upload'
import type { Uploads } from './pictures/uploads'
import { shortened } from './shortened'

const { maxLength: MOST_DESCRIPTION } = personModel.fields.description
const { maxLength: MOST_ROLE } = personModel.fields.role

/** A person's file, with the picture it shows. */
export type MovedPerson = { readonly document: NewDocument; readonly picture?: TakenFile }

/**
 * Files of those who wrote stories that came along: `people/<name>.mdx`, one a name. Names that the paper in `out` knows
 * already are left to it. What the check would refuse is left out of a file, at the worst all but the name.
 */
export function movedPeople(
  people: readonly ExportedPerson[],
  authors: ReadonlySet<string>,
  out: string,
  uploads: Uploads,
): MovedPerson[] {
  const wanted = new Map<string, ExportedPerson>()
  const known = namesOf(out)
  const keys = new Set([...authors].map(nameKey))
  for (const person of people) {
    const key = nameKey(person.name)
    if (keys.has(key) && !known.has(key) && !wanted.has(key)) wanted.set(key, person)
  }
  const taken = new Set<string>()
  return [...wanted.values()].flatMap((person) => {
    const place = `${personModel.folder}/${termSlug(person.name)}.mdx`
    if (taken.has(place) || existsSync(path.join(out, place))) return []
    taken.add(place)
    return movedPerson(person, place, uploads) ?? []
  })
}

function movedPerson(
  person: ExportedPerson,
  place: string,
  uploads: Uploads,
): MovedPerson | undefined {
  const { name, role, description, picture, website } = person
  const file = picture ? takenPicture(picture, uploads) : undefined
  const base = { name: oneLine(name) }
  const told = {
    ...base,
    ...(description && { description: shortened(oneLine(description), MOST_DESCRIPTION) }),
    ...(role && { role: shortened(oneLine(role), MOST_ROLE) }),
  }
  const whole = {
    ...told,
    ...(file && { picture: { src: `/${file.to}`, alt: `Chân dung ${base.name}` } }),
    ...(website && { links: [{ name: 'Trang riêng', url: website }] }),
  }
  const documents = [whole, told, base].map((fields) => ({
    path: place,
    text: renderDocument(fields, ''),
  }))
  const document = documents.find((it) => checkDocuments([it]).length === 0)
  if (!document) return undefined
  return { document, ...(file && document === documents[0] && { picture: file }) }
}

function takenPicture(address: string, uploads: Uploads): TakenFile | undefined {
  const upload = uploads.find(address)
  const taken = upload && takePicture(upload)
  return taken && 'to' in taken ? taken : undefined
}

/** The names that people of the paper have, and had. */
function namesOf(out: string): Set<string> {
  const folder = path.join(out, personModel.folder)
  const files = existsSync(folder) ? readdirSync(folder).filter((it) => it.endsWith('.mdx')) : []
  return new Set(files.flatMap((it) => namesIn(readFileSync(path.join(folder, it), 'utf8'))))
}

function namesIn(text: string): string[] {
  try {
    const fields = parse(splitFrontMatter(text)?.yaml ?? '', { maxAliasCount: 0 }) as {
      name?: unknown
      otherNames?: unknown
    } | null
    const others = Array.isArray(fields?.otherNames) ? fields.otherNames : []
    return [fields?.name, ...others].flatMap((it) => (typeof it === 'string' ? nameKey(it) : []))
  } catch {
    // A file that cannot be read has no name; the check tells of it.
    return []
  }
}
