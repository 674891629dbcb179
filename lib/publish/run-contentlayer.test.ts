import path from 'node:path'
import { pipe, provideConsole, T } from '@contentlayer2/utils/effect'
import { dynamicBuild, provideCwdCustom } from 'contentlayer2/core'
import { provideDummyTracing } from 'contentlayer2/utils'
import { NodeFsLive } from 'contentlayer2/utils/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { prepareBody } from '../body/prepare-body'
import { checkDocument } from '../check/check-document'
import { listContent, readContentFile } from '../files/content-files'
import { isError } from '../model/codes'
import { contentSource } from './content-source'
import type { ContentlayerDocument } from './contentlayer-document'
import { effects } from './contentlayer-effects'
import { runContentlayer } from './run-contentlayer'
import {
  articleText,
  type ContentFolder,
  headlineText,
  makeContentFolder,
} from './testing/content-folder'

const NOW = Date.parse('2026-08-20T08:00:00+07:00')

let content: ContentFolder

beforeEach(() => {
  content = makeContentFolder()
})
afterEach(() => content.dispose())

/** Every document of a folder as the paper has it made, after its check. */
async function madeByThePaper(dir: string): Promise<readonly ContentlayerDocument[]> {
  const checked = listContent(dir).files.map((file) => {
    const read = readContentFile(dir, file.path)
    if ('problem' in read) throw new Error(read.problem.english)
    const { fields, problems } = checkDocument(file.path, read.text, prepareBody(read.text), NOW)
    expect(problems.filter(isError)).toEqual([])
    return { path: file.path, fields }
  })
  return runContentlayer(checked)
}

/**
 * Every document of a folder as contentlayer2 makes it when it reads the files by itself: its `dynamicBuildMain`
 * without its tracing, which knows no OpenTelemetry of today.
 */
async function madeByItself(dir: string): Promise<readonly ContentlayerDocument[]> {
  const source = await contentSource(dir)(undefined)
  const build = pipe(
    dynamicBuild({ config: { source, esbuildHash: '', filePath: '' }, verbose: false }),
    provideDummyTracing,
    provideCwdCustom(dir),
    withFiles,
    provideConsole,
    effects.either,
  )
  const result = await effects.runPromise(build)
  if (result._tag === 'Left') throw new Error(JSON.stringify(result.left))
  return (result.right as { allDocuments: readonly ContentlayerDocument[] }).allDocuments
}

/** The package's types leave out what it passes on. */
const withFiles = (
  T as unknown as { provideSomeLayer(layer: unknown): <E>(effect: E) => E }
).provideSomeLayer(NodeFsLive)

type WithBody = ContentlayerDocument & { readonly body?: unknown }

/** Documents by their paths, without bodies and what contentlayer2 says of files, lists as arrays. */
function comparable(documents: readonly WithBody[]): unknown {
  const byPath = documents.map(({ body: _body, _raw, ...values }) => [_raw.sourceFilePath, values])
  return JSON.parse(
    JSON.stringify(Object.fromEntries(byPath), (key, value: unknown) => {
      if (key === '_raw') return undefined
      const isList = typeof value === 'object' && value !== null && Symbol.iterator in value
      return isList ? [...(value as Iterable<unknown>)] : (value ?? undefined)
    }),
  )
}

describe('contentlayer2’s documents', () => {
  it('are those it makes of the paper’s own files by itself', async () => {
    const dir = path.resolve('content')
    const ours = comparable(await madeByThePaper(dir))
    expect(Object.keys(ours as object).length).toBeGreaterThan(20)
    expect(ours).toEqual(comparable(await madeByItself(dir)))
  })

  it('are those it makes by itself, whatever the fields hold', async () => {
    const life = {
      draft: 'true',
      unpublished: '>-\n  Bài nêu sai tên làng,\n  tòa soạn gỡ.',
      previousSlugs: '[ten-cu, "ten-cu-hon"]',
    }
    content.write(
      'articles/van-hoa/du-moi-o.mdx',
      articleText({
        ...life,
        title: "'Lò gốm ''đỏ lửa'': 3 #mẻ đầu'",
        description: '|\n  Dòng một.\n  Dòng hai.',
        updatedAt: '"2025-08-19T09:30:00+07:00"',
        byline: 'Nguyễn Văn A',
        source:
          '\n  name: Nguồn\n  url: https://bao.vn/bai\n  publishedAt: 2024-08-01T14:00:00+07:00',
        tags: '\n  - gốm\n  - "2025"\n  - làng nghề',
        cover: '{ src: /images/lo-gom.svg, alt: "Lò nung", caption: Một mẻ gốm, credit: Minh họa }',
        featured: 'true',
        corrections:
          '\n  - at: 2025-08-19T10:00:00+07:00\n    text: Sửa tên.\n  - at: 2025-08-19T11:00:00+07:00\n    text: "Sửa: số."',
        shortTitle: 'Lò gốm',
      }),
    )
    content.write('articles/van-hoa/it-o.mdx', articleText({ source: 'Một cái tên', tags: '[]' }))
    content.write(
      'headlines/noi-bat/mot-tin.mdx',
      headlineText({ rank: '3', url: 'https://bao.vn/tin', draft: 'false' }),
    )
    const ours = comparable(await madeByThePaper(content.dir))
    expect(ours).toMatchObject({
      'articles/van-hoa/du-moi-o.mdx': { type: 'Article', cover: { type: 'Picture' } },
      'headlines/noi-bat/mot-tin.mdx': { type: 'Headline', rank: 3 },
    })
    expect(ours).toEqual(comparable(await madeByItself(content.dir)))
  })

  it('are not made of what the check should have refused', async () => {
    const path = 'articles/van-hoa/lo-gom.mdx'
    await expect(runContentlayer([{ path, fields: {} }])).rejects.toThrow('title is missing')
    const fields = { title: 'a', description: 'a', section: 'van-hoa', publishedAt: 'a', mau: 1 }
    await expect(runContentlayer([{ path, fields }])).rejects.toThrow('mau is no field')
    await expect(runContentlayer([{ path: 'bai.mdx', fields: {} }])).rejects.toThrow(
      'no document type',
    )
  })
})
