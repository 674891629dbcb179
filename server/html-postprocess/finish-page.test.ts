import { expect, it } from 'vitest'
import { finishPage } from './finish-page'

const FRAMEWORK =
  '<script src="/_next/static/chunks/a.js" async=""></script><script>self.__next_f.push([1,"x"])</script>'
const OWN = '<script data-early="">import("/assets/reading.js?v=1")</script>'
const PART =
  '<script async="" type="module" data-part="" src="/assets/gallery-keys.js?v=1"></script>'
const DATA = '<script type="application/ld+json">{"headline":"a \\u003c/script> b"}</script>'
const READING = '<main data-reading-page=""><p>Một<!-- --> hai<!--$--></p></main>'

it('leaves only its own scripts in a reading page', () => {
  const page = `<head><link rel="preconnect" href="/" crossorigin=""/><link rel="preload" as="script" href="/_next/a.js"/><meta name="next-size-adjust" content=""/>${FRAMEWORK}${OWN}${PART}</head>${READING}${DATA}${FRAMEWORK}`
  const main = READING.replaceAll(/<!--.*?-->/g, '')
  expect(finishPage(page)).toBe(`<head>${PART}${OWN}</head>${main}${DATA}`)
})

it('has its early script run before there is anything to paint', () => {
  const page = `<head><title>Một</title></head><body>${OWN}${READING}</body>`
  expect(finishPage(page)).toMatch(
    /^<head><title>Một<\/title><script data-early="">.*<\/head><body><main/,
  )
})

it('marks the section of a page in the navigation, and nothing else', () => {
  const nav =
    '<nav aria-label="Chuyên mục"><a href="/xe">Xe</a><a href="/the-thao">Thể thao</a></nav>'
  const page = (path: string) =>
    `<head><link rel="canonical" href="https://bao.vn${path}"/></head>${nav}<a href="/xe">x</a>${READING}`
  const marked = (path: string) => finishPage(page(path)).match(/aria-current="\w+" href="[^"]+"/g)
  expect(marked('/xe')).toEqual(['aria-current="page" href="/xe"'])
  expect(marked('/xe/bai')).toEqual(['aria-current="true" href="/xe"'])
  expect(marked('/')).toBeNull()
  expect(marked('/tim-kiem')).toBeNull()
})

it('puts the section of a page first in a row that is folded', () => {
  const item = (path: string) => `<li class="contents"><a href="${path}">${path}</a></li>`
  const nav = `<nav aria-label="Chuyên mục"><details><summary>Chuyên mục</summary></details><ul class="flex">${item('/moi')}${item('/xe')}${item('/the-thao')}</ul></nav>`
  const page = `<head><link rel="canonical" href="https://bao.vn/xe/bai"/></head>${nav}${READING}`
  expect(finishPage(page).match(/href="\/[^"]+/g)).toEqual(
    ['/xe', '/moi', '/the-thao'].map((path) => `href="${path}`),
  )
  expect(finishPage(page)).toContain('<ul class="flex"><li class="contents"><a aria-current="true"')
})

it('leaves other pages alone', () => {
  const page = `<head>${FRAMEWORK}</head><main>Một<!-- --> hai</main>`
  expect(finishPage(page)).toBe(page)
})

it('is not fooled by a script that mentions what is kept', () => {
  const part =
    '<script async="" type="module" data-part="" src="https://example.org/assets/a.js?v=1"></script>'
  expect(finishPage(READING + part)).not.toContain('script')
  const fake = '<script>"data-early=\\"\\""; type="application/ld+json"</script>'
  expect(finishPage(`${READING}${fake}`)).not.toContain('script')
})
