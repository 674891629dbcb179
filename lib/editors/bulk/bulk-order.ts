import { parseArgs } from 'node:util'
import { isSection, sectionIds } from '@/lib/config'
import { normalizeLetters } from '@/lib/shared/text'

/** What is to be changed in many stories. */
export type BulkOrder = {
  /** A topic by its name, the section, or words of title, sapo and text. */
  readonly what: 'topic' | 'section' | 'words'
  readonly from: string
  readonly to: string
  /** Files below this path of the content folder alone; '' for all. */
  readonly under: string
  /** Written, or only shown. */
  readonly write: boolean
}

/** The words of the command, as editors type them. */
const WHAT: Readonly<Record<string, BulkOrder['what']>> = {
  'chu-de': 'topic',
  'chuyen-muc': 'section',
  chu: 'words',
}

/** Reads the words of `npm run bulk`, or says what is wrong with them. */
export function readBulkOrder(
  words: readonly string[],
): { readonly order: BulkOrder } | { readonly refused: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { trong: { type: 'string', default: '' }, ghi: { type: 'boolean', default: false } },
    })
    const [kind = '', from = '', to = '', ...more] = positionals.map(normalizeLetters)
    const what = WHAT[kind]
    if (!what || from === '' || to === '' || more.length > 0) return { refused: USAGE }
    if (what === 'section' && !isSection(to))
      return { refused: `Không có chuyên mục “${to}”. Các chuyên mục: ${sectionIds().join(', ')}.` }
    const under = values.trong.replace(/^(?:\.\/)?(?:content\/)?|\/$/g, '')
    return { order: { what, from, to, under, write: values.ghi } }
  } catch {
    return { refused: USAGE }
  }
}

const USAGE = `Viết một trong ba:
  npm run bulk -- chu-de "Tên cũ" "Tên mới"
  npm run bulk -- chuyen-muc ten-cu ten-moi
  npm run bulk -- chu "chữ cũ" "chữ mới"
Thêm --trong articles/doi-song để chỉ đổi trong thư mục ấy, --ghi để đổi thật.
  (one of three changes; without --ghi nothing is written)`
