import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, it, vi } from 'vitest'
import { lookAtBody } from '../../body/read-body'
import { checkDocument } from '../../check/check-document'
import { checkFrontMatter } from '../../check/check-front-matter'
import { isError } from '../../model/codes'
import { articleModel, type DocumentModel, headlineModel, MODELS } from '../../model/models'
import { SETTINGS } from '../../model/settings/settings-model'
import { renderDocument } from '../../model/write-document'
import { documentTypes } from '../../publish/document-types'
import { frontMatterConfig } from './front-matter-cms'
import { jsonSchemaOf } from './json-schema'
import { vscodeSnippets } from './vscode-snippets'
import { webEditorConfig } from './web-editor-config'
import { writtenFiles } from './written-files'

const EVENTS = [{ slug: 'bao-so-5', title: 'Bão số 5' }]

/** The folders that the web editor has the documents of a kind in. */
const FOLDERS: Readonly<Record<string, RegExp>> = {
  Article: /articles/,
  Headline: /headlines/,
  Live: /live$/,
  Entry: /live\/bao-so-5$/,
  Person: /people/,
  Topic: /topics/,
}

const models: readonly DocumentModel[] = MODELS

const SOUND = {
  article: {
    title: 'Tiêu đề: có dấu',
    description: 'Sapo.',
    section: 'doi-song',
    publishedAt: '2026-11-24T08:00:00+07:00',
  },
  headline: { title: 'Tin', section: 'xe' },
}

const SCHEMAS = { article: jsonSchemaOf(articleModel), headline: jsonSchemaOf(headlineModel) }

const FILES = { article: 'articles/bai.mdx', headline: 'headlines/moi-nhat/tin.mdx' }

it.each(writtenFiles())('$path is what the model says; else run npm run schema', (file) => {
  expect(readFileSync(file.path, 'utf8')).toBe(file.text)
})

it.each(models)('$name has the same fields everywhere', (model) => {
  const { name, fields } = model
  const names = Object.keys(fields)
  const required = Object.entries(fields)
    .filter(([, field]) => field.required)
    .map(([field]) => field)
  const types = documentTypes().map((type) => type.def())
  const schema = jsonSchemaOf(model)
  const forms = frontMatterConfig()['frontMatter.taxonomy.contentTypes'] as {
    name: string
    fields: { name: string }[]
  }[]
  expect(Object.keys(types.find((type) => type.name === name)?.fields ?? {})).toEqual(names)
  expect(Object.keys(schema.properties as object)).toEqual(names)
  expect(schema.required).toEqual(required)
  expect(forms.find((form) => form.name === name)?.fields.map((field) => field.name)).toEqual(names)
  const collections = webEditorConfig(undefined, EVENTS).collections.filter(({ folder }) =>
    FOLDERS[name]?.test(folder),
  )
  expect(collections.length).toBeGreaterThan(0)
  for (const { fields: inputs } of collections) {
    expect(inputs.map((input) => input.name).sort()).toEqual([...names, 'body'].sort())
    for (const { name: field, maxlength } of inputs)
      expect(maxlength, field).toBe(model.fields[field]?.maxLength)
    expect(inputs.filter((input) => input.required).map((input) => input.name)).toEqual(required)
  }
})

it.each([
  ['article', {}, true],
  ['headline', {}, true],
  ['article', { title: undefined }, false],
  ['article', { title: ' ' }, false],
  ['article', { title: 'a'.repeat(300) }, true],
  ['article', { title: 'a'.repeat(301) }, false],
  ['article', { description: 'a'.repeat(701) }, false],
  ['article', { section: 'the-thoa' }, false],
  ['article', { publishedAt: '01/08/2024 14:00' }, false],
  ['article', { draft: 'có' }, false],
  ['article', { draft: true }, true],
  ['article', { tags: 'Gốm' }, false],
  ['article', { tags: ['Gốm'] }, true],
  ['article', { source: 'Báo A' }, true],
  ['article', { source: 'https://bao.vn/a' }, false],
  ['article', { source: 'Báo A (https://bao.vn)' }, true],
  ['article', { source: { name: 'Báo A', url: 'https://bao.vn/a b' } }, false],
  ['article', { source: { name: 'Báo A', url: 'https://bao.vn/a' } }, true],
  ['article', { source: { url: 'https://bao.vn/a' } }, false],
  ['article', { cover: { src: '/images/a.svg' } }, false],
  ['article', { corrections: [{ at: '2026-11-24T09:00:00+07:00', text: 'Sai.' }] }, true],
  ['article', { corrections: [{ text: 'Sai.' }] }, false],
  ['article', { previousSlugs: ['Tên cũ'] }, false],
  ['article', { rank: 1 }, false],
  ['headline', { rank: 1 }, true],
  ['headline', { rank: 1.5 }, false],
  ['headline', { rank: 0 }, false],
  ['headline', { url: 'javascript:alert(1)' }, false],
  ['headline', { article: 'ten-bai' }, true],
  ['headline', { title: undefined }, false],
  ['headline', { title: undefined, article: 'ten-bai' }, true],
] as const)('the checker and the JSON Schema judge %s %j alike', (kind, change, isSound) => {
  const fields = Object.fromEntries(
    Object.entries({ ...SOUND[kind], ...change }).filter(([, value]) => value !== undefined),
  )
  const validate = new Ajv().compile(SCHEMAS[kind])
  expect(validate(fields), JSON.stringify(validate.errors)).toBe(isSound)
  const model = MODELS.find((one) => one.kind === kind)
  if (!model) throw new Error(kind)
  const checked = checkFrontMatter(FILES[kind], renderDocument(fields), model, Date.now())
  const problems = checked.problems.filter(isError)
  expect(problems.length === 0, JSON.stringify(problems)).toBe(isSound)
})

it('the web editor takes its configuration', () => {
  const read = readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8')
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(read))
  expect(
    validate(webEditorConfig(undefined, EVENTS)),
    JSON.stringify(validate.errors?.slice(0, 3)),
  ).toBe(true)
})

it('a story that the Git host approves goes out as it is merged, and is approved there alone', () => {
  vi.stubEnv('WEB_EDITOR_APPROVAL', 'on')
  const { publish_mode, collections } = webEditorConfig({ name: 'github', repo: 'toa-soan/bao' })
  const fields = collections.find(({ name }) => name === 'bai')?.fields ?? []
  const of = (name: string) => fields.find((input) => input.name === name)
  expect(publish_mode).toBe('editorial_workflow')
  expect([of('draft')?.default, of('approval')?.widget]).toEqual([false, 'hidden'])
  vi.unstubAllEnvs()
})

it('VS Code has the schema of each settings file', () => {
  const { 'yaml.schemas': schemas } = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'))
  const wired = SETTINGS.map(({ name, path }) => [
    `./.vscode/${name.toLowerCase()}.schema.json`,
    path.endsWith('/') ? `content/${path}*.yaml` : `content/${path}`,
  ])
  expect(schemas).toEqual(Object.fromEntries(wired))
})

const NOW = Date.parse('2026-11-24T08:00:00+07:00')

it.each(Object.entries(vscodeSnippets()))('the snippet %s passes the check', (_, { body }) => {
  const text = body
    .join('\n')
    .replace(/\$\{CURRENT_YEAR\}.*T.*CURRENT_MINUTE\}/, '2026-11-24T08:00')
    .replace(/\$\{\d\|([\w-]+)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, '$1')
    .replace('$0', '')
    .replace(/\\([\\$}])/g, '$1')
  const isWhole = text.startsWith('---')
  const whole = isWhole ? text : renderDocument(SOUND.article, text)
  const file = text.includes('description') || !isWhole ? FILES.article : FILES.headline
  const { problems } = checkDocument(file, whole, lookAtBody(whole), NOW)
  expect(problems.filter(isError)).toEqual([])
})
