import { parseDocument } from 'yaml'
import { frontName, slugOfPath } from '@/lib/check'
import { isSection, type Section } from '@/lib/config'
import { readContentFile } from '@/lib/files'
import { FRONT_NAME, frontModel, modelOfPath, settingsOfPath, splitFrontMatter } from '@/lib/model'
import { ROUTES, storyPath } from '@/lib/routes'

/**
 * The address at which a document, or what a front states, will stand, known from its file alone, sound or not. Takes the
 * absolute path of the content folder and the file's path below it. Undefined when the file does not
 * tell its section. Throws when it cannot be read.
 */
export function addressOfFile(contentDir: string, file: string): string | undefined {
  if (settingsOfPath(file) === frontModel) return addressOfFront(frontName(file))
  const kind = modelOfPath(file)?.kind
  const slug = slugOfPath(file)
  if (kind === 'headline') return ROUTES.brief.path({ slug })
  if (kind === 'entry') return storyPath({ kind, slug, section: '' })
  if (kind === 'person') return ROUTES.author.path({ slug })
  if (kind === 'topic') return ROUTES.topic.path({ slug })
  const section = kind && sectionIn(contentDir, file)
  return section && ROUTES.article.path({ section, slug })
}

function addressOfFront(name: string): string | undefined {
  if (name === FRONT_NAME) return ROUTES.front.path()
  return isSection(name) ? ROUTES.section.path({ section: name }) : undefined
}

function sectionIn(contentDir: string, file: string): Section | undefined {
  const read = readContentFile(contentDir, file)
  const yaml = 'text' in read ? splitFrontMatter(read.text)?.yaml : undefined
  const section: unknown = parseDocument(yaml ?? '').get('section')
  return isSection(section) ? section : undefined
}
