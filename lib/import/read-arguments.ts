import { parseArgs } from 'node:util'
import { sectionFromName } from '@/lib/check'
import { type Section, sectionIds } from '@/lib/config'
import { parseTime } from '@/lib/shared/time'
import { type ImportError, importError, systemMessage } from './import-error'
import type { Message } from './page'

/** What `npm run import` is asked to do. */
export type Arguments = {
  /** The first of `files`. */
  readonly file: string
  /** Files, or a folder, to be imported. */
  readonly files: readonly string[]
  /** When the page was read, in milliseconds since 1970. */
  readonly now: number | undefined
  readonly out: string
  readonly force: boolean
  /** The section of a story from an HTML or Word file, where it is given. */
  readonly section?: Section
  /** Folders and archives of pictures of a whole site. */
  readonly uploads: readonly string[]
  /** The file that says which category becomes which section. */
  readonly map?: string
  /** Where an import of a whole site keeps its own files. */
  readonly work?: string
  /** Whether the proposal of sections is taken as it is. */
  readonly yes: boolean
  /** Whether nothing is written but the report. */
  readonly dryRun: boolean
}

const USAGE =
  'Cách dùng: npm run import -- TỆP --now 2025-08-19T19:55+07:00 [--out THƯ_MỤC] [--force]\nTệp .html, .docx: npm run import -- TỆP [--section cong-nghe] [--out THƯ_MỤC] [--force]\nCả một trang cũ: npm run import -- TỆP_XUẤT_HAY_THƯ_MỤC… [--uploads THƯ_MỤC_HAY_ZIP] [--map TỆP] [--dry-run] [--yes] [--out THƯ_MỤC] [--force]'

const OPTIONS = {
  now: { type: 'string' },
  out: { type: 'string', default: 'content' },
  force: { type: 'boolean', default: false },
  section: { type: 'string' },
  uploads: { type: 'string', multiple: true },
  map: { type: 'string' },
  work: { type: 'string' },
  yes: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
} as const

/** Reads the words after `npm run import --`; throws an ImportError where they make no sense. */
export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parse(words)
  const [file] = positionals
  if (!file) throw usageError({ vietnamese: 'Cần một tệp.', english: 'a file is needed' })
  return {
    file,
    files: positionals,
    uploads: values.uploads ?? [],
    ...(values.map && { map: values.map }),
    ...(values.work && { work: values.work }),
    yes: values.yes,
    dryRun: values['dry-run'],
    now: readNow(values.now),
    out: values.out || OPTIONS.out.default,
    force: values.force,
    ...readSection(values.section),
  }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: OPTIONS })
  } catch (error) {
    throw usageError({ vietnamese: 'Không hiểu tham số.', english: systemMessage(error) })
  }
}

function readSection(name: string | undefined): { section?: Section } {
  if (name === undefined) return {}
  const section = sectionFromName(name)
  if (section) return { section }
  throw usageError({
    vietnamese: `--section “${name}”: không có chuyên mục này. Các chuyên mục: ${sectionIds().join(', ')}.`,
    english: '--section is unknown',
  })
}

function readNow(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const now = parseTime(text)
  if (now === undefined) {
    throw usageError({
      vietnamese: `--now “${text}”: không có ngày giờ này, hoặc viết không đúng dạng.`,
      english: '--now is not a date and time that exists',
    })
  }
  if (!/(Z|[+-]\d{2}:?\d{2})$/.test(text.trim())) {
    throw usageError({
      vietnamese: `--now “${text}”: thiếu múi giờ, ví dụ +07:00.`,
      english: '--now has no offset',
    })
  }
  return now
}

/** A scraped page is read by itself. */
export const ONE_FILE = usageError({
  vietnamese: 'Cần đúng một tệp.',
  english: 'exactly one file is needed',
})

function usageError({ vietnamese, english }: Message): ImportError {
  return importError({ vietnamese: `${vietnamese}\n${USAGE}`, english })
}
