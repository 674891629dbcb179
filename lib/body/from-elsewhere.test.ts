import { describe, expect, it } from 'vitest'
import { readBody } from './read-body'

/** What is told of a body, and the body with every change made that comes with it. */
function told(body: string) {
  const { problems } = readBody(`---\n---\n\n${body}\n`)
  return problems.map(({ code, fix, edit }) => ({ code, fix, edit: edit?.text }))
}

describe('what editors bring from elsewhere is told by the component it stands for', () => {
  it.each([
    [
      '<iframe width="560" src="https://www.youtube.com/embed/aqz-KE-bpKQ" title="Chú thỏ lớn" frameborder="0" allowfullscreen></iframe>',
      '<Embed src="https://www.youtube.com/embed/aqz-KE-bpKQ" title="Chú thỏ lớn" />',
      'edited',
    ],
    [
      '<iframe src="//www.youtube.com/embed/aqz-KE-bpKQ"></iframe>',
      '<Embed src="https://www.youtube.com/embed/aqz-KE-bpKQ" title="…" />',
      'told',
    ],
    [
      '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fvtv%2Fposts%2F123&width=500"></iframe>',
      '<Embed src="https://www.facebook.com/vtv/posts/123" title="…" />',
      'told',
    ],
    ['<iframe src="https://example.org"></iframe>', '<Embed src="https://…"', 'told'],
    [
      '<blockquote class="twitter-tweet"><p lang="en">Xin chào</p> <a href="https://twitter.com/nasa/status/1234567890?ref_src=a">1/1</a></blockquote>',
      '<Embed src="https://twitter.com/nasa/status/1234567890" title="…" />',
      'told',
    ],
    [
      '<details><summary>Lộ trình</summary>Qua cầu.</details>',
      '<Details title="Lộ trình">',
      'edited',
    ],
    [
      '<details>\n<summary>Lộ trình</summary>\n\nQua **cầu**.\n\n</details>',
      '<Details title="Lộ trình">',
      'edited',
    ],
    [
      '<details><summary>Lộ trình</summary>\n\nQua **cầu**.\n\n- Một\n\n</details>',
      '<Details title="Lộ trình">',
      'edited',
    ],
    [
      '<details><summary>**Lộ** trình</summary>\n\nQua.\n\n</details>',
      '<Details title="…">',
      'told',
    ],
    [
      '<div class="fb-post" data-href="https://www.facebook.com/bao/posts/123"></div>',
      '<Embed src="https://www.facebook.com/bao/posts/123" title="…" />',
      'told',
    ],
    ['<table><tr><td rowspan="2">A</td><td>B</td></tr></table>', 'viết ^^', 'told'],
    ['<figcaption>Cầu</figcaption>', 'caption="…"', 'told'],
    ['[youtube https://youtu.be/aqz-KE-bpKQ]', '<Embed src=', 'told'],
    ['{{< youtube aqz-KE-bpKQ >}}', '<Embed …>', 'told'],
    ['{% include ad.html %}', 'Xóa từ { đến }', 'told'],
    ['## Chợ {#cho}', 'tự có địa chỉ', 'told'],
    ['[gallery ids="1,2,3"]', '<Gallery title="…">', 'told'],
    ['[embed]https://youtu.be/aqz-KE-bpKQ[/embed]', '<Embed src=', 'told'],
    ['<YouTube id="aqz" />', '<Embed …>', 'told'],
    ['<Image src="/a.jpg" />', '<Figure …>', 'told'],
  ])('%j', (body, remedy, what) => {
    const all = told(body)
    expect(all.map(({ fix }) => fix).join('\n')).toContain(remedy)
    expect(all.some(({ edit }) => edit !== undefined)).toBe(what === 'edited')
  })

  it('a tag that says nothing is taken off, and so is the program of posts', () => {
    expect(told('<center>Hết **bài**.</center>')[0]?.edit).toBe('Hết **bài**.')
    const program =
      '<script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>'
    expect(told(program)[0]?.edit).toBe('')
    expect(told('<script src="https://example.org/a.js"></script>')[0]?.edit).toBeUndefined()
  })
})

describe('a name that is none is guessed where one of its kind is near', () => {
  it.each([
    ['<Figur src="/images/a.svg" alt="a" />', 'Có phải <Figure>?'],
    ['<Fig src="/images/a.svg" alt="a" />', 'Có phải <Figure>?'],
    ['<PullQoute>a</PullQoute>', 'Có phải <PullQuote>?'],
    ['H<subb>2</subb>O', 'Có phải <sub>?'],
    ['<Map src="a" />', 'Chỉ dùng được: Audio'],
    ['<Sum>a</Sum>', 'Chỉ dùng được: Audio'],
  ])('%s', (body, remedy) => {
    expect(
      told(body)
        .map(({ fix }) => fix)
        .join('\n'),
    ).toContain(remedy)
  })
})
