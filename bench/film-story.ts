import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Writes a story with a film of so many bytes into a content folder: `/xe/phim` and `/images/phim.mp4`. It is
 * two seconds long and followed by a box of nothing: all that players and checks look at is sound.
 */
export function writeFilmStory(dir: string, bytes: number): void {
  const film = readFileSync('lib/files/media/fixtures/film.mp4')
  const empty = Buffer.alloc(bytes - film.byteLength)
  empty.writeUInt32BE(empty.byteLength, 0)
  empty.write('free', 4, 'latin1')
  for (const folder of ['images', 'articles'])
    mkdirSync(path.join(dir, folder), { recursive: true })
  writeFileSync(path.join(dir, 'images/phim.mp4'), Buffer.concat([film, empty]))
  writeFileSync(
    path.join(dir, 'articles/phim.mdx'),
    `---\ntitle: "Phim dài"\ndescription: "Một bài có phim."\nsection: xe\npublishedAt: 2026-11-01T08:00:00+07:00\n---\n\n<Video src="/images/phim.mp4" title="Phim" credit="Đo" />\n`,
  )
}
