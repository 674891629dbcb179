import { execFileSync } from 'node:child_process'
import { SAMPLE_BODY, SAMPLE_FILES } from '@/lib/body/testing/sample-body'
import { article, type TestContent } from './content'

/** Pages of kinds that the paper's own content has none of. */
export const EVERY_KIND = {
  longform: '/doi-song/dai',
  sponsored: '/doi-song/tai-tro',
  person: '/tac-gia/lan-anh',
  topicWithPage: '/chu-de/gom',
  genre: '/the-loai/longform',
  series: '/loat-bai/bo-than',
  history: '/lich-su/hai',
} as const

/** An article with every component, and a live event: what has a script of its own. */
export const WITH_SCRIPTS = { components: '/doi-song/mau', live: '/doi-song/bao-so-5' } as const

const BODY = [
  'Một.',
  '## Mở lò',
  '> Lửa đỏ.',
  '## Bỏ than',
  'Ba.',
  '## Chợ',
  'Xem [đây](https://a.example).',
  '<Embed src="https://www.youtube.com/watch?v=aqz-KE-bpKQ" title="Phim" />',
].join('\n\n')

const HOUR_MS = 3_600_000

/** Writes what the pages of `EVERY_KIND` show. */
export function writeEveryKind(content: TestContent): void {
  const at = Date.now() - HOUR_MS
  const write = (slug: string, title: string, more: Record<string, unknown>) =>
    content.write(`articles/${slug}.mdx`, article(title, at, more), BODY)
  write('dai', 'Người giữ lửa', {
    kind: 'longform',
    bylines: [{ person: 'lan-anh', role: 'Ảnh' }],
    series: { name: 'Bỏ than', part: 1 },
    tags: ['Gốm'],
  })
  const second = {
    kind: 'goc-nhin',
    byline: 'Lan Anh',
    series: { name: 'Bỏ than', part: 2 },
  }
  write('hai', 'Chợ phiên', second)
  commitAll(content)
  const correction = { at: new Date(at).toISOString(), text: 'Bản trước viết nhầm tên chợ.' }
  write('hai', 'Phiên chợ', { ...second, corrections: [correction] })
  content.writeRaw(
    'site.yaml',
    'name: Trang Nhất\ntagline: Báo điện tử tiếng Việt\nshowsHistory: true\n',
  )
  write('tai-tro', 'Lò điện mới', {
    sponsor: { name: 'Công ty Lò', url: 'https://lo.example' },
    editorsNote: 'Tên đã đổi.',
    ai: { what: 'Ảnh minh họa', how: 'may-tao' },
    factCheck: { claim: 'Lò điện tốn gấp ba', by: 'Một bài trên mạng', verdict: 'sai' },
    sources: [{ name: 'Sổ của làng', url: 'https://so.example' }],
    tags: ['Gốm'],
  })
  content.write(
    'people/lan-anh.mdx',
    { name: 'Lan Anh', role: 'Phóng viên ảnh', email: 'lan@bao.example' },
    'Chụp lò.',
  )
  content.write('topics/nghe.mdx', { name: 'Nghề' })
  content.write(
    'topics/gom.mdx',
    { name: 'Gốm', description: 'Đất và lửa.', parent: 'nghe', pinned: ['tai-tro'] },
    'Một.',
  )
}

/** Leaves what is there in Git. */
function commitAll({ dir }: TestContent): void {
  const git = (...words: string[]) =>
    execFileSync('git', ['-C', dir, '-c', 'user.name=Lan', '-c', 'user.email=a@b', ...words])
  git('init', '-q')
  git('add', '-A')
  git('commit', '-q', '-m', 'Số đầu')
}

/** Writes what the pages of `WITH_SCRIPTS` show. */
export function writeScripted(content: TestContent): void {
  const at = Date.now() - HOUR_MS
  const later = (minutes: number) => ({
    publishedAt: new Date(at + minutes * 60_000).toISOString(),
  })
  // The sample leads to it.
  content.write('articles/ten-tep-cua-bai.mdx', article('Bài khác', at), 'Một.')
  for (const [address, bytes] of SAMPLE_FILES) content.writeRaw(address.slice(1), bytes)
  content.write('articles/mau.mdx', article('Mẫu', at), SAMPLE_BODY)
  const event = article('Bão số 5', at, { facts: ['Gió cấp 12.'] })
  content.write('live/bao-so-5/su-kien.mdx', event, 'Tóm tắt.')
  content.write('live/bao-so-5/ghim.mdx', { ...later(1), pinned: true }, 'Đường dây nóng: 114.')
  const broken = { ...later(20), title: 'Vỡ đê', key: true }
  content.write('live/bao-so-5/vo-de.mdx', broken, 'Nước tràn qua đê.')
}
