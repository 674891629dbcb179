import { describe, it } from 'vitest'
import { expectWanted, imported, type Wanted } from './testing/imported'

describe('an HTML page', () => {
  it.each<[what: string, html: string, wanted: Wanted]>([
    [
      'marks beside words',
      '<h1>A</h1><p>Chữ <b>đậm </b>thường<b> (hai)</b>ba, <i>“nói”</i>rồi, <b>một</b><b> hai</b>, s<b>á</b>u<b>.</b></p>',
      { in: ['Chữ **đậm** thường (**hai**)ba, “*nói*”rồi, **một** **hai**, s**á**u.\n'] },
    ],
    [
      'empty lines between paragraphs',
      '<h1>A</h1>Một<br><br>hai<br>ba<div>Bốn<br> <br><b>năm</b><ul><li>sáu</ul>bảy</div><p>Tám<br/><br/>chín</p>',
      {
        in: ['\nMột\n\nhai\\\nba\n\nBốn\n\n**năm**\n\n- sáu\n\nbảy\n\nTám\n\nchín\n'],
      },
    ],
    [
      'what cannot stand in a body',
      '<h1>A</h1><p>Chữ.</p><form><label>Họ tên</label><button>Gửi</button></form><svg><text>Sơ đồ</text></svg><noscript>Bật JavaScript</noscript>',
      {
        in: ['\nChữ.\n'],
        out: ['Sơ đồ', 'Gửi', 'JavaScript'],
        says: ['phần “Họ tên”', 'phần “Gửi”', 'phần “Sơ đồ”'],
      },
    ],
    [
      'pictures for browsers without scripts',
      '<h1>A</h1><p>Chữ.</p><img class="lazy" data-src="a.jpg"><noscript><img src="a.jpg"></noscript><noscript><img src="b.jpg" alt="Lò"><img src="c.gif" width="1"></noscript>',
      { says: ['“a.jpg”', '“b.jpg” (Lò)'] },
    ],
    [
      'blocks in cells',
      '<h1>A</h1><p>Chữ.</p><table><tr><td>a<td>b<tr><td><pre>x\n y</pre><h3>z</h3><td><blockquote>m<br>n</blockquote></table>',
      { in: ['| x y z | m n |'] },
    ],
    [
      'the text of a page of boxes',
      '<script>var long = "' +
        'x'.repeat(500) +
        '"</script><div class="widget"><h1>A</h1><div class="post-body">Chữ của bài.<p>Thêm.</p></div></div><div id="sidebar">Khác</div><article><h2>Tin khác</h2></article>',
      { in: ['\nChữ của bài.\n\nThêm.\n'], out: ['Khác', 'Tin khác'] },
    ],
    [
      'addresses',
      '<h1>A</h1><p>Xem https://bao.example/a_b?c=1&d=2. <a href="https://x.example/a?b=1&c=(2)">ở đây</a></p>',
      {
        in: ['Xem https://bao.example/a_b?c=1&d=2. [ở đây](https://x.example/a?b=1&c=%282%29)'],
      },
    ],
    [
      'numbers of lists',
      '<h1>A</h1><ol start="3"><li>ba<li>bốn<li value="7">bảy</ol><ol type="a"><li>một<li>hai</ol><ol reversed><li>hai<li>một</ol><table><tr><th>X<tr><td><ol start="2"><li>b<li>c</ol></table>',
      {
        in: [
          '3. ba\n4. bốn\n',
          '7) bảy\n',
          'a. một\n\nb. hai\n\n2\\. hai\n\n1\\. một\n',
          '| 2. b; 3. c |',
        ],
      },
    ],
    [
      'hidden text',
      '<style>.an{display:none}</style><h1>A</h1><p>Thấy. <span class="an">Giấu một.</span><span style="font-size:0">Giấu hai.</span></p><div hidden>Giấu ba.</div>',
      {
        in: ['\nThấy.\n'],
        out: ['Giấu'],
        says: ['bỏ chữ ẩn “Giấu một.”', 'bỏ chữ ẩn “Giấu hai.”', 'dòng 1: bỏ chữ ẩn “Giấu ba.”'],
      },
    ],
    [
      'comments of Word',
      '<h1>A</h1><p>Câu<span class=MsoCommentReference>[A1]</span>.</p><div style="mso-element:comment-list"><p class=MsoCommentText>Sửa lại.</p></div>',
      {
        in: ['\nCâu.\n'],
        out: ['Sửa lại', 'A1'],
        says: ['“Sửa lại.”'],
      },
    ],
    [
      'boxes around it',
      '<h1>A</h1><p>Một đoạn đủ dài của bài này, viết cho người đọc báo.</p><div class="box_comment" id="box_comment"><p>Bạn đọc: hay!</p></div><ul><li><a href="/a">Tin một</a><li><a href="/b">Tin hai</a><li><a href="/c">Tin ba</a></ul><p class="comment-free">Đoạn sau <a href="https://a.example/">liên kết</a>.</p>',
      {
        in: ['\nMột đoạn'],
        out: ['hay!', 'Tin hai'],
        says: ['“Bạn đọc: hay!”', '“Tin một Tin hai Tin ba”'],
      },
    ],
    [
      'a note in the title',
      '<h1>Bến cũ<sup><a href="#n" id="m">[1]</a></sup></h1><p>Chữ.</p><ol><li id="n">Tên xưa. <a href="#m">↩</a></li></ol>',
      {
        in: ['title: Bến cũ\n', '\nChữ.\n'],
        out: ['Tên xưa'],
        says: ['tiêu đề: bỏ chú thích “Tên xưa.'],
      },
    ],
    [
      'facts in JSON-LD alone',
      '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":["NewsArticle"],"headline":"Tên bài","datePublished":"2024-09-07T08:23:00.000Z","author":[{"name":"Lan Anh"},{"name":"Đỗ Bình"}],"keywords":["cầu","Sông Hồng"],"articleSection":"Thể thao","publisher":{"name":"Báo Mẫu"},"mainEntityOfPage":{"@id":"https://bao.example/a.html"}}]}</script><p>Chữ của bài.</p>',
      {
        in: [
          'title: Tên bài\n',
          'publishedAt: 2024-09-07T15:23:00+07:00\n',
          'byline: Lan Anh – Đỗ Bình\n',
          'section: the-thao\n',
          '- cầu\n  - Sông Hồng\n',
          'name: Báo Mẫu\n  url: https://bao.example/a.html\n',
        ],
      },
    ],
    [
      'a time for readers alone',
      '<h1>A</h1><span class="date">Thứ bảy, 7/9/2024, 15:23 (GMT+7)</span><p>Chữ.</p>',
      {
        in: ['publishedAt: 2024-09-07T15:23:00+07:00\n'],
      },
    ],
    [
      'what it says wrongly',
      '<meta name="pubdate" content="hôm qua"><meta property="article:section" content="Nhà đất"><h1>A</h1><p>Chữ.</p>',
      {
        says: ['không hiểu giờ đăng “hôm qua”', 'không có chuyên mục “Nhà đất”'],
      },
    ],
    [
      'wrapped links',
      '<h1>A</h1><p><a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fx&h=1">một</a> <a href="https://apc01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fb.example%2F&data=1">hai</a></p>',
      {
        in: ['[một](https://a.example/x) [hai](https://b.example/)'],
      },
    ],
  ])('%s', async (_what, html, wanted) => {
    expectWanted(await imported('bai.html', html), wanted)
  })
})
