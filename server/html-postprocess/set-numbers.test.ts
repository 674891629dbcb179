import { expect, it } from 'vitest'
import { setNumbers } from './set-numbers'

it.each([
  ['<p>Chi 10.000 tỷ đồng, rộng 3,5 km2</p>', '<p>Chi 10.000~tỷ đồng, rộng 3,5~km2</p>'],
  ['<h2><a href="/a">Giá 80 triệu đồng</a></h2>', '<h2><a href="/a">Giá 80~triệu đồng</a></h2>'],
  ['<p>Cần 12 million, 40 %</p>', '<p>Cần 12~million, 40~%</p>'],
  ['<p>Từ 5 – 7 ngày</p>', '<p>Từ 5~– 7 ngày</p>'],
  ['<p>Chuyến F-16 mới, 5 mẹ con, 3 gram</p>', '<p>Chuyến F-16 mới, 5 mẹ con, 3 gram</p>'],
  ['<p title="5 km">Đi <b>5</b> km</p>', '<p title="5 km">Đi <b>5</b> km</p>'],
  [
    '<script type="application/ld+json">{"a":"<b>5 km"}</script>',
    '<script type="application/ld+json">{"a":"<b>5 km"}</script>',
  ],
  ['<time>5 phút trước</time>', '<time>5 phút trước</time>'],
  ['<pre>5 km – 6</pre><title>5 km</title>', '<pre>5 km – 6</pre><title>5 km</title>'],
])('sets %s', (html, expected) => {
  expect(setNumbers(html)).toBe(expected.replaceAll('~', '\u00a0'))
})
