import { expect, it } from 'vitest'
import { setNumbers } from './set-numbers'

it.each([
  ['<p>Chi 10.000 tỷ đồng, rộng 3,5 km2</p>', '<p>Chi 10.000~tỷ đồng, rộng 3,5~km2</p>'],
  ['<p class="a">Giá <b>80 triệu</b> đồng</p>', '<p class="a">Giá <b>80~triệu</b> đồng</p>'],
  ['<p>Cần 12 million, 40 %</p>', '<p>Cần 12~million, 40~%</p>'],
  ['<p>Chuyến F-16 mới, 5 mẹ con, 3 gram</p>', '<p>Chuyến F-16 mới, 5 mẹ con, 3 gram</p>'],
  ['<p title="5 km">Đi <b>5</b> km</p>', '<p title="5 km">Đi <b>5</b> km</p>'],
  [
    '<p><time>5 phút trước</time> <code>5 m</code></p>',
    '<p><time>5 phút trước</time> <code>5 m</code></p>',
  ],
  [
    '<title>5 km</title><h1>5 km</h1><a class="headline-link b">5 km</a>',
    '<title>5 km</title><h1>5~km</h1><a class="headline-link b">5~km</a>',
  ],
  [
    '<meta content="5 km"><pre>5 km</pre><a href="/5 km">5 km</a>',
    '<meta content="5 km"><pre>5 km</pre><a href="/5 km">5 km</a>',
  ],
])('sets %s', (html, expected) => {
  expect(setNumbers(html)).toBe(expected.replaceAll('~', '\u00a0'))
})
