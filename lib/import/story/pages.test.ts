import { expect, it } from 'vitest'
import { expectWanted, imported, type Wanted } from './testing/imported'

const TEXT = 'Người dân trong vùng vẫn đi lại bình thường và chờ tin mới về bến đò. '
  .repeat(3)
  .trim()
const P = `<p>${TEXT}</p>`
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAEUlEQVR4nGNgYGD4D8UMMAYALtID/ZDi3lgAAAAASUVORK5CYII=',
  'base64',
)

/** Pages as newspapers' systems and Google Docs make them, cut short. */
const PAGES: Readonly<Record<string, readonly [html: string, wanted: Wanted]>> = {
  'boxes of related stories by type, a caption in a box': [
    `<div class="detail__main"><a class="detail-cate" href="/x">Thời sự</a><div class="detail-time">07/09/2024 15:23 GMT+7</div><h1>Cầu mới</h1><div class="author-info"><a class="name" href="/t">MINH ANH</a> và 1 tác giả</div><h2 class="detail-sapo">Sapo của bài.</h2><div class="detail-content">${P}<div class="VCSortable" type="Photo"><div><img src="a.png" alt="Cầu"></div><div class="PhotoCMS_Caption"><p>Cầu từ xa - Ảnh: M.ANH</p></div></div>${P}<div type="RelatedNewsBox"><a href="/b">Bài cũ</a><p>Tóm tắt bài cũ</p></div></div><div class="box-comment"><p>Hay quá</p></div></div>`,
    {
      in: ['\ndescription: Sapo của bài.\n', 'T15:23:00', 'caption="Cầu từ xa" credit="M.ANH"'],
      out: ['Bài cũ', 'Hay quá', 'và 1 tác giả', '\nSapo'],
      says: ['bỏ khung bên ngoài bài “Bài cũ Tóm tắt bài cũ”'],
    },
  ],
  'lines of author and time, an article of related stories': [
    `<article class="container"><h1>Cầu mới</h1><div class="author-wrap"><div class="author-name"><a>Minh Anh</a></div><time class="author-time" datetime="2024-09-07 15:23">Thứ bảy</time></div><h2 class="singular-sapo">Sapo của bài.</h2><div class="singular-content">${P}<article class="article-related"><a href="/x">Bài liên quan</a></article><p><b>>> Xem thêm: </b><a href="/y">Bài khác</a></p>${P}</div></article>`,
    {
      in: ['\nbyline: Minh Anh\n', '\ndescription: Sapo của bài.\n', `---\n\n${TEXT}\n\n${TEXT}\n`],
      out: ['Bài liên quan', 'Bài khác', 'Thứ bảy'],
      says: ['“Bài liên quan”', '“>> Xem thêm: Bài khác”'],
    },
  ],
  'a table for a picture, a quotation with its author': [
    `<main><h1>Cầu mới</h1><div itemprop="articleBody">${P}<table class="picture"><tr><td><img src="a.png" alt="Cầu"></td></tr><tr><td class="pCaption caption">Cầu. Ảnh: <em>Lan</em></td></tr></table><div class="quote-box"><p>“Cầu đẹp”</p><p class="quote-author">Ông Sáu</p></div>${P}</div></main>`,
    {
      in: ['caption="Cầu." credit="Lan"', '\n“Cầu đẹp”\n\nÔng Sáu\n'],
      out: ['| Cầu', 'byline'],
    },
  ],
  'a film that a script makes, a link to read on, who is quoted in a quotation': [
    `<main><h1>Cầu mới</h1><div itemprop="articleBody">${P}<div type="VideoStream" data-vid="bao/cau.mp4" data-src="https://bao.vn/cau.mp4"><div class="VideoCMS_Caption"><p>Toàn cảnh cầu</p></div></div><a href="https://bao.vn/to.jpg"><img src="a.png" alt="Cầu"></a><blockquote><p>“Cầu đẹp”</p><p class="author">Ông Sáu</p></blockquote>${P}<div class="link-content-footer"><a href="/z">Dân đón nước ngọt</a></div></div></main>`,
    {
      in: ['Toàn cảnh cầu', '> “Cầu đẹp”\n>\n> Ông Sáu\n', '<Figure src='],
      out: ['Dân đón'],
      says: ['không mang theo được phim “https://bao.vn/cau.mp4”', '“Dân đón nước ngọt”'],
    },
  ],
  'a table with merged cells': [
    `<main><h1>Cầu mới</h1><div itemprop="articleBody">${P}<table><tr><td>Tỉnh</td><td>Nhà</td><td>Lúa</td></tr><tr><td rowspan="2">A</td><td colspan="2">chưa rõ</td></tr><tr><td>12</td><td>34</td></tr></table>${P}</div></main>`,
    {
      in: ['| A    | chưa rõ |     |\n|      | 12      | 34  |'],
      says: ['có ô gộp'],
    },
  ],
  'lists of facts above the text': [
    `<article class="the-article"><header><p class="the-article-category"><a href="/x">Xã hội</a></p><h1>Cầu mới</h1><ul class="the-article-meta"><li class="the-article-author"><a>Minh Anh</a></li><li class="the-article-publish">Thứ bảy, 7/9/2024 15:23</li></ul></header><p class="the-article-summary">Sapo của bài.</p><div class="the-article-body">${P}<div class="notebox"><p>Khung quan trọng</p></div><div class="inner-article"><a href="/r"><h2>Bài liên quan</h2><p>Tóm tắt</p></a></div>${P}</div></article>`,
    {
      in: ['\nbyline: Minh Anh\n', 'T15:23:00', '\nKhung quan trọng\n', 'Sapo của bài.\n'],
      out: ['Xã hội', 'Tóm tắt', '- Minh Anh'],
    },
  ],
  'head and foot, a comment nobody marked, a rule above the notes': [
    `<html><head><style>.c3{font-weight:700}</style></head><body class="doc-content"><div><p>Đầu trang mật</p></div><h1><span class="c3">Chợ nổi</span></h1><p class="subtitle">Sapo của bài.</p><p><span class="c3">Đ</span><span>oạn một</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>.</p><h2><span class="c3">Mục</span></h2><p>Cuối.</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> Chú thích.</p></div><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Xem lại</span></p></div></body></html>`,
    {
      in: [
        '\ndescription: Sapo của bài.\n',
        '**Đ**oạn một[^1].',
        '\n## Mục\n\nCuối.\n\n[^1]: Chú thích.',
      ],
      out: ['Đầu trang', 'Xem lại', '\n---\n\n['],
      says: ['đầu trang hay chân trang “Đầu trang mật”', 'bỏ bình luận “Xem lại”'],
    },
  ],
}

it.each(Object.entries(PAGES))('a page with %s', async (_what, [html, wanted]) => {
  const { text, ...rest } = await imported('bai.html', html, { 'a.png': PIXEL })
  expectWanted({ text, ...rest }, wanted)
  expect(text).toContain('\ntitle: ')
})
