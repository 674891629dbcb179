import { parseDocument } from 'yaml'
import { slugOfPath } from '@/lib/check'
import { isSection, type Section } from '@/lib/config'
import { readContentFile } from '@/lib/files'
import { modelOfPath, splitFrontMatter } from '@/lib/model'
import { ROUTES } from '@/lib/routes'

/**
 * The address at which a document will stand, known from its file alone, sound or not. Takes the
 * absolute path of the content folder and the file's path below it. Undefined when the file does not
 * tell its section. Throws when it cannot be read.
 */
export function addressOfFile(contentDir: string, file: string): string | undefined {
  const kind = modelOfPath(file)?.kind
  const slug = slugOfPath(file)
  if (kind === 'headline') return ROUTES.brief.path({ slug })
  const section = kind && sectionIn(contentDir, file)
  return section && ROUTES.article.path({ section, slug })
}

function sectionIn(contentDir: string, file: string): Section | undefined {
  const read = readContentFile(contentDir, file)
  const yaml = 'text' in read ? splitFrontMatter(read.text)?.yaml : undefined
  const section: unknown = parseDocument(yaml ?? '').get('section')
  return isSection(section) ? section : undefined
}
