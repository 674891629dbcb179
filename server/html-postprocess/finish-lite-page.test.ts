import { expect, it } from 'vitest'
import { finishLitePage, isLitePage } from './finish-lite-page'

const PAGE = [
  '<!DOCTYPE html><html lang="vi" class="web-fonts"><head><meta charSet="utf-8"/>',
  '<link rel="stylesheet" href="/_next/static/a.css"/><style data-precedence="lite" data-href="lite">a{color:red}</style>',
  '<script src="/_next/a.js" async=""></script><meta property="og:title" content="x"/></head>',
  '<body><div hidden=""><!--$--><!--/$--></div><main class="a" data-light-page=""><p>Một<!-- --> hai</p>',
  '<a class="b" href="/cong-nghe/bai">Bài</a><a href="/images/a.svg">Ảnh</a><form action="/tim-kiem"></form>',
  '</main><title>Bài</title><link rel="canonical" href="http://a/x"/><script>self.__next_f.push([1,"x"])</script></body></html>',
].join('')

it('leaves words, links and the own style, and leads to the lite edition', () => {
  expect(isLitePage(PAGE)).toBe(true)
  expect(finishLitePage(PAGE)).toBe(
    [
      '<!DOCTYPE html><html lang="vi"><head><meta charSet="utf-8"/><title>Bài</title>',
      '<link rel="canonical" href="http://a/x"/><style>a{color:red}</style><link rel="icon" href="data:,"/></head>',
      '<body><main><p>Một hai</p><a href="/gon/cong-nghe/bai">Bài</a><a href="/images/a.svg">Ảnh</a>',
      '<form action="/gon/tim-kiem"></form></main></body></html>',
    ].join(''),
  )
})

it('leaves text alone that looks like markup', () => {
  const text = '<p>class=&quot;a&quot; href=&quot;/xe&quot; &lt;script&gt;</p>'
  expect(finishLitePage(`<html><body>${text}</body></html>`)).toContain(text)
})

it('keeps what is to be reached by keyboard, and drops what is not', () => {
  const body = '<table tabindex="0"></table><a tabindex="-1">Bài</a>'
  expect(finishLitePage(`<html><body>${body}</body></html>`)).toContain(
    '<table tabindex="0"></table><a>Bài</a>',
  )
})
