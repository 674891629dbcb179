import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Paper, PaperMark, PaperSection } from '@/lib/config'
import { locatePicture, sizeOfPicture, stampOfPicture } from '@/lib/files'
import { ENDPOINTS } from '@/lib/routes'
import type { Asset } from '@/lib/store'
import { drawIcons, plainIcon } from './icons'

const TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
}

/** As a section's picture is shown when its page is shared, in pixels. */
const SHARED = { width: 1200, height: 630 }

/** What the file system says of the files a paper's pictures are in; another word when one may have changed. */
export function stampOfPictures(paper: Paper, contentDir: string): string {
  const { logo = { light: '' }, sections } = paper
  return [logo.light, logo.dark, logo.icon, ...sections.map(({ picture }) => picture)]
    .map((src) => (src ? stampOfPicture(contentDir, src) : ''))
    .join(' ')
}

/**
 * What is made of a paper's logo, colours and sections: the logo as pages show it, icons, and the sections' pictures
 * as they are shared. Returns the paper with the addresses of these. The files were checked.
 */
export async function makeAssets(
  paper: Paper,
  contentDir: string,
): Promise<{ readonly paper: Paper; readonly assets: readonly Asset[] }> {
  const { logo, colours } = paper
  const light = logo && markOf('sang', logo.light, contentDir)
  const dark = logo?.dark && markOf('toi', logo.dark, contentDir)
  const source = logo && readPicture(contentDir, logo.icon ?? logo.light)
  const icon = source ?? {
    type: '.svg',
    bytes: Buffer.from(plainIcon(paper.name, colours.light.accent, colours.light.paper)),
  }
  const icons = await drawIcons(icon.bytes, logo ? colours.light.paper : colours.light.accent)
  const files = { ...icons, 'icon.svg': asSvg(icon, icons['icon-192.png'] ?? Buffer.alloc(0)) }
  const sections = await Promise.all(
    paper.sections.map((section) => withShared(section, contentDir)),
  )
  const shared = sections.flatMap(({ made }) => (made ? [made] : []))
  const marks = [light, dark].flatMap((mark) => (mark ? [mark] : []))
  return {
    paper: {
      ...{ ...paper, sections: sections.map(({ section }) => section) },
      ...(light && { marks: { light: light.mark, ...(dark && { dark: dark.mark }) } }),
    },
    assets: [
      ...[...marks, ...shared].map(({ asset }) => asset),
      ...Object.entries(files).map(([name, bytes]) => assetOf(name, bytes)),
    ],
  }
}

function markOf(
  name: string,
  src: string,
  contentDir: string,
): { readonly asset: Asset; readonly mark: PaperMark } | undefined {
  const found = readPicture(contentDir, src)
  const size = found && sizeOfPicture(src, found.bytes)
  if (!found || !size) return undefined
  const { width, height } = size
  return marked(name, found, { width, height })
}

/** A section with its picture cut to what stands out in it, and without what a camera notes of itself. */
async function withShared(section: PaperSection, contentDir: string) {
  const found = section.picture && readPicture(contentDir, section.picture)
  if (!found) return { section }
  const { default: sharp } = await import('sharp')
  const bytes = await sharp(found.bytes)
    .autoOrient()
    .resize({ ...SHARED, fit: 'cover', position: 'attention' })
    .flatten({ background: '#ffffff' })
    .jpeg({ mozjpeg: true, quality: 75 })
    .toBuffer()
  const made = marked('chuyen-muc', { type: '.jpg', bytes }, SHARED)
  return { section: { ...section, shared: made.mark }, made }
}

function marked(
  name: string,
  { type, bytes }: { readonly type: string; readonly bytes: Buffer },
  size: { readonly width: number; readonly height: number },
): { readonly asset: Asset; readonly mark: PaperMark } {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  const url = `${ENDPOINTS.logo.path}${name}-${hash}${type}`
  return { asset: assetOf(url.slice(1), bytes), mark: { url, ...size } }
}

function readPicture(contentDir: string, src: string) {
  const found = locatePicture(contentDir, src)
  if (typeof found === 'string') return undefined
  return { type: path.extname(found.file).toLowerCase(), bytes: readFileSync(found.file) }
}

/** An icon as SVG: a photograph becomes one that has it in itself. */
function asSvg({ type, bytes }: { type: string; bytes: Buffer }, png: Buffer): Buffer {
  if (type === '.svg') return bytes
  const data = `data:image/png;base64,${png.toString('base64')}`
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 192 192"><image width="192" height="192" href="${data}"/></svg>\n`,
  )
}

function assetOf(name: string, bytes: Uint8Array): Asset {
  return { name, type: TYPES[path.extname(name)] ?? 'application/octet-stream', bytes }
}
