import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileBody } from '../body/compile-body'
import { isSafeLink } from '../body/safe-link'
import { type Publication, publish } from './publish'
import {
  articleText,
  type ContentFolder,
  headlineText,
  makeContentFolder,
} from './testing/content-folder'

const NOW = Date.parse('2025-08-20T08:00:00+07:00')

const BOMB = ['a: &a [x,x,x,x,x,x,x,x,x]']
  .concat(
    'bcdefghi'
      .split('')
      .map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]},`.repeat(9)}]`),
  )
  .join('\n')

const ARTICLES: readonly (readonly [what: string, text: string])[] = [
  ['front matter that is code', articleText().replace('---', '---js')],
  ['front matter of another language', articleText().replace('---', '---coffee')],
  ['a function', articleText({ byline: '!!js/function "function(){return process.env}"' })],
  ['an expression', articleText({ byline: '!!js/undefined ""' })],
  ['binary data', articleText({ byline: '!!binary "QUJD"' })],
  ['an alias bomb', articleText({}).replace('---\n', `---\n${BOMB}\n`)],
  ['an anchor in a list', articleText({ tags: '[&a x, *a]' })],
  ['an anchor on a list', articleText({ tags: '&a [x]' })],
  ['an anchor below', articleText({ source: '{ name: &a x, url: *a }' })],
  ['a merge key', articleText({ '<<': '{ draft: true }' })],
  ['the key __proto__', articleText({ __proto__x: '1' }).replace('__proto__x', '__proto__')],
  ['the key constructor', articleText({ constructor: '{ prototype: { a: 1 } }' })],
  ['the key toString', articleText({ toString: 'x' })],
  ['__proto__ below', articleText({ source: '{ name: x, __proto__: { url: "javascript:1" } }' })],
  ['deep nesting', articleText({ tags: '['.repeat(5_000) + ']'.repeat(5_000) })],
  ['a line that ends it early', articleText({ byline: '"a\n---b"' })],
  ['an early end with a language', articleText({ byline: '"a\n---js"' })],
  ['javascript: as source', articleText({ source: '{ name: x, url: "javascript:alert(1)" }' })],
  ['data: as source', articleText({ source: '{ name: x, url: "data:text/html,x" }' })],
  ['javascript: as cover', articleText({ cover: '{ src: "javascript:alert(1)", alt: a }' })],
  [
    'a cover from elsewhere',
    articleText({ cover: '{ src: "https://example.org/a.png", alt: a }' }),
  ],
  ['a cover outside', articleText({ cover: '{ src: "/images/../../package.json", alt: a }' })],
  [
    'an encoded cover outside',
    articleText({ cover: '{ src: "/images/%2e%2e/%2e%2e/a.png", alt: a }' }),
  ],
  ['a slug that leads away', articleText({ previousSlugs: '["../../etc"]' })],
  ['a control character', articleText({ title: '"Lò\\x00gốm"' })],
  ['an escape sequence', articleText({ title: '"Lò\\x1b[2Jgốm"' })],
  ['letters turned round', articleText({ title: '"Lò \\u202Egốm"' })],
  ['letters turned round in a body', articleText({}, 'Lò \u202Egốm.\n')],
  ['a control character in a body', articleText({}, 'Lò \u0008gốm.\n')],
  ['an end in a list', articleText({ tags: '[\n---b\n]' })],
]

const ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  '//example.org/x',
  'file:///etc/passwd',
  'https://',
]

const HEADLINES = ADDRESSES.map(
  (url) => [`a headline that leads to ${url}`, headlineText({ url: JSON.stringify(url) })] as const,
)

describe('a hostile document is refused by itself', () => {
  const articles = ARTICLES.map(([what, text], at) => ({
    what,
    text,
    file: `articles/van-hoa/xau-${at}.mdx`,
  }))
  const headlines = HEADLINES.map(([what, text], at) => ({
    what,
    text,
    file: `headlines/noi-bat/xau-${at}.mdx`,
  }))
  const hostile = [...articles, ...headlines]
  let content: ContentFolder
  let publication: Publication

  beforeAll(async () => {
    content = makeContentFolder()
    content.write('articles/van-hoa/lo-gom.mdx', articleText())
    for (const { file, text } of hostile) content.write(file, text)
    publication = await publish(content.place, NOW)
  })
  afterAll(() => content.dispose())

  it('and the sound one beside them gets through, alone', () => {
    expect(publication.published).toEqual(['articles/van-hoa/lo-gom.mdx'])
  })

  it.each(hostile)('$what', ({ file }) => {
    expect(publication.refused.map((problem) => problem.file)).toContain(file)
  })
})

describe('a hostile body', () => {
  it.each([
    ['an expression', 'Môi trường: {process.env.SECRET}'],
    ['a comment of code', '{/* x */}'],
    ['an import', 'import fs from "node:fs"'],
    ['an export', 'export const a = process.env'],
    ['a script', '<script>alert(1)</script>'],
    ['a frame', '<iframe src="https://example.org"></iframe>'],
    ['an object', '<object data="/a.swf"></object>'],
    ['a form', '<form action="https://example.org"></form>'],
    ['a base', '<base href="https://example.org/" />'],
    ['a meta', '<meta http-equiv="refresh" content="0;url=https://example.org" />'],
    ['a style', '<style>body{}</style>'],
    ['a picture as HTML', '<img src="x" onerror="alert(1)" />'],
    ['an SVG', '<svg onload="alert(1)"></svg>'],
    ['MathML', '<math><mi href="javascript:alert(1)">x</mi></math>'],
    ['a tag with a namespace', '<svg:script>x</svg:script>'],
    ['a member as a tag', '<InfoBox.constructor title="x">x</InfoBox.constructor>'],
    ['constructor as a tag', '<constructor />'],
    ['__proto__ as a tag', '<__proto__ />'],
    ['a comment', '<!-- x -->'],
    ['CDATA', '<![CDATA[x]]>'],
    ['an event attribute', '<InfoBox title="x" onclick="alert(1)">x</InfoBox>'],
    ['an event attribute on a tag', 'H<sub onmouseover="alert(1)">2</sub>O'],
    ['raw HTML by attribute', '<Quote dangerouslySetInnerHTML="x">x</Quote>'],
    ['__proto__ as an attribute', '<InfoBox title="x" __proto__="y">x</InfoBox>'],
    ['children as an attribute', '<Quote children="x" />'],
    ['a style attribute', '<Quote style="position:fixed">x</Quote>'],
    ['spread attributes', '<InfoBox {...process.env} title="x">x</InfoBox>'],
    ['an attribute of code', '<InfoBox title={process.env.SECRET}>x</InfoBox>'],
    ['javascript: as a film', '<Video src="javascript:alert(1)" title="x" />'],
    ['javascript: as a poster', '<Video src="/images/a.mp4" title="x" poster="javascript:1" />'],
    ['javascript: as a figure', '<Figure src="javascript:alert(1)" alt="x" />'],
    ['data: as a figure', '<Figure src="data:image/svg+xml,<svg/>" alt="x" />'],
  ])('%s', (_what, body) => {
    const { tree, problems } = compileBody(articleText({}, body))
    expect(problems.length).toBeGreaterThan(0)
    expect(tree.children).toEqual([])
  })

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java&#10;script:alert(1)',
    '&#106;avascript:alert(1)',
    'javascript&colon;alert(1)',
    '&#1;javascript:alert(1)',
    'data:text/html,x',
    '//example.org',
    '/\\\\example.org',
    'ftp://example.org',
  ])('has no link or picture of %s', (address) => {
    for (const body of [
      `[chữ](<${address}>)`,
      `![chữ](<${address}>)`,
      `[chữ][a]\n\n[a]: <${address}>`,
      `<Figure src="${address}" alt="chữ" />`,
    ]) {
      const { problems } = compileBody(articleText({}, body))
      expect(problems, body).not.toEqual([])
    }
  })

  it.each([
    ['quotes', `${'> '.repeat(2_000)}sâu`],
    ['lists', `${'- '.repeat(2_000)}sâu`],
    ['components', '<InfoBox title="x">\n\n'.repeat(6_000)],
    ['emphasis', '*a **b '.repeat(2_000)],
    ['brackets', '['.repeat(6_000)],
    ['code', Array.from({ length: 120 }, (_, at) => '`'.repeat(at)).join(' ')],
    ['a table', `${'|a'.repeat(2_000)}|\n${'|-'.repeat(2_000)}|\n${'|b\n'.repeat(2_000)}`],
  ])('with %s without end is refused before it is read', (_what, body) => {
    const { problems } = compileBody(articleText({}, body))
    expect(problems.map(({ code }) => code)).toEqual(['than-bai-qua-roi'])
  })
})

it.each([
  ['https://example.org/a', true],
  ['/cong-nghe', true],
  ['#dau', true],
  ['mailto:toa-soan@example.org', true],
  [' javascript:alert(1)', false],
  ['java\tscript:alert(1)', false],
  ['/\t/example.org', false],
  ['blob:https://example.org/x', false],
  ['https://bao.example@example.org/', false],
  ['https://ten:mat-khau@example.org', false],
  ['https://example.org?a=1', true],
  ['https://example.org/@ten', true],
  ['https://example.org/?thu=a@example.org', true],
  ['', false],
])('the address %j is safe: %s', (address, isSafe) => {
  expect(isSafeLink(address)).toBe(isSafe)
})
