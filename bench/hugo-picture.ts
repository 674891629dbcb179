import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Whether Debian's package `hugo` is there, which writes WebP as well. */
export function hasHugo(): boolean {
  return spawnSync('hugo', ['version']).status === 0
}

/**
 * How Hugo makes a picture so wide (pixels) in a format, with the quality it has by itself: a site of one page below
 * `dir`, built with nothing kept from before. The cost is that of its whole program.
 */
export function hugoPicture(
  dir: string,
  photo: Buffer,
  width: number,
  format: 'webp' | 'jpg',
): () => Promise<Buffer> {
  const folder = path.join(dir, `hugo-${format}`)
  const made = `(resources.Get "anh.jpg").Resize "${width}x ${format}"`
  const files = {
    'hugo.toml': 'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]',
    'layouts/index.html': `{{ with ${made} }}<img src="{{ .RelPermalink }}">{{ end }}`,
    'assets/anh.jpg': photo,
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  return async () => {
    for (const before of ['public', 'resources'])
      rmSync(path.join(folder, before), { recursive: true, force: true })
    execFileSync('hugo', ['--quiet', '--config', 'hugo.toml'], { cwd: folder })
    const [name = ''] = readdirSync(path.join(folder, 'public')).filter((one) =>
      one.startsWith('anh'),
    )
    return readFileSync(path.join(folder, 'public', name))
  }
}
