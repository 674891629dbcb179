import { parseDocument } from 'yaml'
import { slugOfPath } from './check/check-path'
import { readContentFile } from './compile/content-files'
import { modelOfPath } from './model'
import { splitFrontMatter } from './model/split-front-matter'
import { isSection } from './sections'

/**
 * The address at which a document will stand, told from its file alone, sound or not. Takes the
 * absolute path of the content folder and the file's path below it. Undefined when the file does not
 * tell its section. Throws when it cannot be read.
 */
export function addressOfFile(contentDir: string, file: string): string | undefined {
  const kind = modelOfPath(file)?.kind
  if (kind === 'headline') return `/tin/${slugOfPath(file)}`
  const section = kind && sectionIn(contentDir, file)
  return section && `/${section}/${slugOfPath(file)}`
}

function sectionIn(contentDir: string, file: string): string | undefined {
  const read = readContentFile(contentDir, file)
  const yaml = 'text' in read ? splitFrontMatter(read.text)?.yaml : undefined
  const section: unknown = parseDocument(yaml ?? '').get('section')
  return isSection(section) ? section : undefined
}
