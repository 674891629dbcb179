import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { vi } from 'vitest'
import { storePath } from '@/lib/config'
import { publish } from '@/lib/publish'
import { articleText, makeContentFolder } from '@/lib/publish/testing/content-folder'

export const NOW = Date.parse('2025-08-20T08:00:00+07:00')

/** A content folder, its store and a folder for renditions, which the settings lead to. */
export function pictureSite() {
  const content = makeContentFolder()
  const dir = mkdtempSync(path.join(tmpdir(), 'anh-'))
  vi.stubEnv('CONTENT_DIR', content.dir)
  vi.stubEnv('PICTURES_DIR', dir)
  const place = { contentDir: content.dir, storeFile: storePath() }
  return {
    content,
    dir,
    place,
    publish: () => publish(place, NOW),
    /** Writes a story of that name which shows a picture as its cover, and in its body these blocks. */
    story(
      slug: string,
      src: string,
      fields: Readonly<Record<string, string>> = {},
      blocks: readonly string[] = ['Lò nung đã đỏ lửa.'],
    ) {
      const cover = `{ src: ${src}, alt: Lò gốm }`
      const text = articleText({ cover, ...fields }, `${blocks.join('\n\n')}\n`)
      content.write(`articles/van-hoa/${slug}.mdx`, text)
    },
    dispose() {
      for (const suffix of ['', '-wal', '-shm']) rmSync(storePath() + suffix, { force: true })
      vi.unstubAllEnvs()
      content.dispose()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** A photograph of one colour. */
export function photo(background: string, width = 900, height = 600): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer()
}

/** A picture whose file is whole to its end, and whose pixels are none. */
export async function brokenPhoto(background: string): Promise<Buffer> {
  const file = await sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .png()
    .toBuffer()
  return file.fill(7, 60, file.length - 20)
}
