import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { stringify } from 'yaml'
import { readSettings, shownPath, type Voice } from '@/lib/check'
import { BUILT_IN_PAPER, LANGUAGES, type Language } from '@/lib/config'
import { formatProblems, isError, renderDocument, siteModel } from '@/lib/model'
import { readableOn } from '@/lib/shared/contrast'
import { slugFromTitle } from '@/lib/shared/text'
import { toIsoTime } from '@/lib/shared/time'
import { type Ask, OrderError } from './story-options'

/** Where the command was given, and `now` in milliseconds since 1970. */
export type NewPaperContext = { readonly workingDir: string; readonly now: number }

const USAGE =
  'Cách dùng: npm run new-paper -- THƯ_MỤC [--name "…"] [--tagline "…"] [--language vi|en] [--sections "Một, Hai"] [--colour "#0b6e4f"] [--no-start]'

/** What is asked, each with what holds where nothing is answered. */
const QUESTIONS = {
  name: ['Tên báo', 'Báo Mới'],
  tagline: ['Dòng dưới tên', 'Báo điện tử'],
  language: ['Ngôn ngữ, vi hay en', 'vi'],
  sections: ['Các chuyên mục, cách nhau bằng dấu phẩy', 'Thời sự, Đời sống, Văn hóa'],
  colour: ['Màu của báo, viết #rrggbb', '#0b6e4f'],
} as const

type Answers = Record<keyof typeof QUESTIONS, string>

/**
 * `npm run new-paper -- DIR`: makes the folder of a paper by five questions. Never writes into a folder that
 * has anything in it. Returns the folder to start, or undefined where there is none or it is not to be
 * started; `warn` has said why.
 */
export async function runNewPaper(
  words: readonly string[],
  { workingDir, now }: NewPaperContext,
  ask: Ask,
  { report, warn }: Voice,
): Promise<{ readonly code: number; readonly start?: string }> {
  try {
    const { folder, given, isStarted } = readOrder(words)
    const dir = path.resolve(workingDir, folder)
    if (existsSync(dir) && readdirSync(dir).length > 0)
      throw new OrderError(
        `Thư mục ${folder} đã có tệp, hãy chọn thư mục khác.\n  (${folder} is not empty)`,
      )
    const answers = await answersTo(given, ask)
    writePaper(dir, answers, now)
    report(
      `Đã tạo báo “${answers.name}” ở ${shownPath(workingDir, dir)}. Mọi điều về báo nằm trong site.yaml.`,
    )
    report(`Chạy báo: CONTENT_DIR=${dir} DATA_DIR=${dir}-data npm start\n  (a paper was made)`)
    return { code: 0, ...(isStarted && { start: dir }) }
  } catch (error) {
    if (!(error instanceof OrderError)) throw error
    warn(error.message)
    return { code: 1 }
  }
}

function readOrder(words: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        ...{ name: text, tagline: text, language: text, sections: text, colour: text },
        'no-start': { type: 'boolean', default: false },
      },
    })
    const [folder] = positionals
    if (folder === undefined || positionals.length > 1) throw new Error('one folder is needed')
    const { 'no-start': isLeft, ...given } = values
    return { folder, given: given as Partial<Answers>, isStarted: !isLeft }
  } catch (error) {
    throw new OrderError(`${USAGE}\n  (${error instanceof Error ? error.message : error})`)
  }
}

/** Nobody is asked where there is nobody: what is not given is as it is proposed. */
async function answersTo(given: Partial<Answers>, ask: Ask): Promise<Answers> {
  const answers: Partial<Answers> = {}
  for (const [key, [question, proposed]] of Object.entries(QUESTIONS)) {
    const answer = given[key as keyof Answers] ?? (await ask?.(`${question} [${proposed}]: `)) ?? ''
    answers[key as keyof Answers] = answer.trim() || proposed
  }
  return answers as Answers
}

function writePaper(dir: string, answers: Answers, now: number): void {
  const sections = sectionsOf(answers.sections)
  const file = path.join(dir, siteModel.path)
  mkdirSync(path.join(dir, 'images'), { recursive: true })
  writeFileSync(file, `${ABOUT}${stringify(siteOf(answers, sections))}`)
  const wrong = (readSettings(dir, siteModel, now)?.problems ?? []).filter(isError)
  if (wrong.length > 0) {
    // It was empty, or not there.
    rmSync(dir, { recursive: true })
    throw new OrderError(formatProblems(wrong))
  }
  const [first] = sections
  const story = path.join(
    dir,
    'articles',
    first?.slug ?? '',
    `${FIRST[languageOf(answers)].slug}.mdx`,
  )
  mkdirSync(path.dirname(story), { recursive: true })
  const { title, description, body } = FIRST[languageOf(answers)]
  const fields = { title, description, section: first?.slug, publishedAt: toIsoTime(now) }
  writeFileSync(story, renderDocument(fields, body))
}

const ABOUT = `# Tờ báo: tên, màu, chuyên mục, thông tin tòa soạn. Lưu lại là báo đổi theo, không cần chạy lại.
# Mọi trường: content/README.md, mục “Tờ báo”.
`

function siteOf({ name, tagline, colour, ...answers }: Answers, sections: readonly object[]) {
  const { light, dark } = BUILT_IN_PAPER.colours
  // A colour that cannot be read is made so; what is no colour at all is for the check to say.
  const isColour = /^#[0-9a-f]{6}$/i.test(colour)
  const on = (grounds: readonly string[]) => (isColour && readableOn(grounds, colour)) || colour
  return {
    ...{ name, tagline, language: answers.language },
    colours: {
      light: { accent: on([light.paper, light.sheet]) },
      dark: { accent: on([dark.paper, dark.sheet]) },
    },
    sections,
    imprint: { email: FIRST[languageOf(answers)].email },
  }
}

function sectionsOf(names: string): { slug: string; name: string }[] {
  return names
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => ({ slug: slugFromTitle(name), name }))
}

function languageOf({ language }: Pick<Answers, 'language'>): Language {
  return LANGUAGES.find((known) => known === language) ?? 'vi'
}

const FIRST = {
  vi: {
    email: 'toa-soan@bao.example',
    slug: 'so-dau-tien',
    title: 'Số đầu tiên',
    description: 'Báo đã chạy. Sửa bài này, hoặc xóa đi rồi viết bài của bạn.',
    body: 'Mỗi bài là một tệp trong `articles/`. Lưu lại là lên báo.\n',
  },
  en: {
    email: 'newsroom@paper.example',
    slug: 'first-issue',
    title: 'The first issue',
    description: 'The paper runs. Change this story, or delete it and write your own.',
    body: 'Every story is a file in `articles/`. Save it, and it is in the paper.\n',
  },
} as const satisfies Record<Language, object>
