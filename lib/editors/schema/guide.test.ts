import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileBody } from '../../body/compile-body'
import { COMPONENT_NAMES } from '../../body/components'
import { lookAtBody } from '../../body/read-body'
import { checkDocument } from '../../check/check-document'
import { isDocumentPath } from '../../files/content-files'
import { CODES } from '../../model/codes'
import { MODELS, partsOf } from '../../model/models'
import { fillGuide } from './guide-tables'
import { GUIDE } from './written-files'

const guide = readFileSync(GUIDE, 'utf8')
const NOW = Date.parse('2026-11-25T12:00:00+07:00')

/** The examples of a language, without its fences. */
const examples = (language: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text = '']) => text,
  )

/** By what an example is one of which kind of document. */
const FILES = [
  [/^facts:/m, 'live/bao-so-5/su-kien.mdx'],
  [/^key:/m, 'live/bao-so-5/0930-vao-bo.mdx'],
  [/^pinned:/m, 'topics/a.mdx'],
  [/^name:/m, 'people/a.mdx'],
  [/^description:/m, 'articles/du-lich/a.mdx'],
  [/^title:/m, 'headlines/moi-nhat/a.mdx'],
] as const

const bodies = examples('mdx').filter((text) => !text.startsWith('---'))
const stories = examples('mdx').filter((text) => text.startsWith('---'))

describe('the editors’ guide', () => {
  it.each(MODELS)('names every field of $name', ({ fields }) => {
    for (const [name, { type }] of Object.entries(fields)) {
      expect(guide).toContain(`| \`${name}\` |`)
      for (const part of Object.keys(partsOf(type)))
        expect(guide).toContain(`| \`${name}: ${part}\` |`)
    }
  })

  it('explains every code', () => {
    for (const code of Object.keys(CODES)) expect(guide).toContain(`| \`${code}\` |`)
  })

  it('has its tables as the model says; else run npm run schema', () => {
    expect(fillGuide(guide)).toBe(guide)
    expect(() => fillGuide('<!-- bảng: khong-co -->\n<!-- hết bảng -->')).toThrow('khong-co')
  })

  it.each(bodies)('example %#: the body compiles, and nothing could be better', (text) => {
    expect(compileBody(`---\ntitle: Một\n---\n\n${text}`).problems).toEqual([])
  })

  it.each(stories)('example %#: the story would be published', (text) => {
    const [, file = ''] = FILES.find(([sign]) => sign.test(text)) ?? []
    expect(checkDocument(file, text, lookAtBody(text), NOW).problems).toEqual([])
  })

  it('shows every component', () => {
    expect(stories.length).toBeGreaterThan(2)
    for (const name of COMPONENT_NAMES) expect(bodies.join('')).toMatch(new RegExp(`<${name}[ >]`))
  })

  it('shows pictures that are there and small, and is no story itself', () => {
    const pictures = [...guide.matchAll(/!\[[^\]]+\]\((\.\.\/[^)]+)\)/g)].map(
      ([, file = '']) => file,
    )
    expect(pictures.length).toBeGreaterThan(3)
    for (const file of pictures) {
      const target = path.join(path.dirname(GUIDE), file)
      expect(existsSync(target), file).toBe(true)
      expect(statSync(target).size, file).toBeLessThan(120_000)
    }
    expect(isDocumentPath('README.md')).toBe(false)
  })
})
