import { article, type TestContent } from './content'

const HOUR_MS = 3_600_000

/** Everything that breaks XML, JSON in HTML, or a reader of feeds, in one headline. */
export const HARD_TITLE = `"Mới" & <b>cũ</b> </script><script>alert(1)</script> ]]> 'đúng' 😀 10% $&`

/** Words that no machine may ever find. */
export const HIDDEN = ['chua-den-gio', 'ban-nhap', 'da-go'] as const

/** Writes a small paper with everything machines have trouble with. */
export function writeHardContent(content: TestContent): void {
  const now = Date.now()
  const write = (slug: string, title: string, more: Record<string, unknown>, body = 'Nội dung.') =>
    content.write(`articles/${slug}.mdx`, article(title, now - HOUR_MS, more), body)
  write(
    'kho',
    HARD_TITLE,
    {
      tags: ['Gốm & sứ', 'Làng nghề'],
      byline: 'Lê "Bình" An',
      updatedAt: new Date(now - HOUR_MS / 2).toISOString(),
      source: { name: 'Báo <Mẫu>', url: 'https://bao.example/bai?a=1&b=2' },
      corrections: [
        { at: new Date(now - HOUR_MS / 2).toISOString(), text: 'Đúng là </script> 12.' },
      ],
    },
    [
      'Chữ **đậm** & ]]>',
      '<InfoBox title="Số liệu">một ô</InfoBox>',
      '<Quote by="Người kể">Lời kể</Quote>',
      '[trong báo](/doi-song/thuong), có chú thích[^1]',
      '[^1]: Lời chú.',
    ].join('\n\n'),
  )
  write('thuong', 'Bài thường', { publishedAt: new Date(now - 60 * HOUR_MS).toISOString() })
  write(HIDDEN[0], HIDDEN[0], { publishedAt: new Date(now + 24 * HOUR_MS).toISOString() })
  write(HIDDEN[1], HIDDEN[1], { draft: true, tags: ['Gốm & sứ'] })
  write(HIDDEN[2], HIDDEN[2], { unpublished: 'Sai', tags: ['Gốm & sứ'] })
}
