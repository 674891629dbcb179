import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { storePath } from '@/lib/config'
import { publish } from '@/lib/publish'
import { wantedRenditions } from '@/lib/query'
import { selectPicture } from '@/lib/store'
import { buildIfNeeded, compile } from '../scripts/setup/build-site'
import { makeRendition, openSource } from '../server/pictures/make-rendition'
import { makePictureMaker } from '../server/pictures/maker'
import { readArguments } from './arguments'
import { hasHugo, hugoPicture } from './hugo-picture'
import { writePhotoCorpus } from './photo-corpus'
import { measurePhotoPaper, megabytes } from './photo-pages'
import { photograph } from './photographs'
import { cpuOfChildren, measureUse } from './process-tree'
import { median, printTable } from './report'

const { sizes, runs } = readArguments({ sizes: '20000', runs: '5' })

/** So many pictures does each story of the large archive show. */
const PICTURES_A_STORY = 10

/** As wide as a phone of 360 px at 2× shows the lead. */
const PHONE = 656

/**
 * `npm run bench:pictures [-- --sizes 20000 --runs 5]`: what renditions of a photograph of some 9 MB weigh and cost,
 * beside the ways of others, by turns; how long the first one takes, and all that front, lists and the story
 * want; what such a photograph adds to a save; what an archive of many pictures adds to a start and a save; and
 * on a running site, what the pages of a paper of photographs cost a phone.
 */
const dir = mkdtempSync(path.join(tmpdir(), 'do-anh-'))
process.env.CONTENT_DIR = path.join(dir, 'content')
process.env.PICTURES_DIR = path.join(dir, 'pictures')
const place = { contentDir: process.env.CONTENT_DIR, storeFile: storePath() }
try {
  // As a camera with little compression writes it.
  const photo = await sharp(await photograph(0))
    .keepMetadata()
    .jpeg({ quality: 99 })
    .toBuffer()
  await compareFormats(photo)
  await measureMaking(photo)
  await measureSaves(photo)
  for (const count of sizes) await measureArchive(count)
  await compile()
  await buildIfNeeded()
  const paper = path.join(dir, 'paper')
  await writePhotoCorpus(paper, Date.now())
  await measurePhotoPaper(paper, photo, runs)
} finally {
  rmSync(dir, { recursive: true, force: true })
  for (const suffix of ['', '-wal', '-shm']) rmSync(storePath() + suffix, { force: true })
}
process.exit()

function write(file: string, text: string | Uint8Array): void {
  const target = path.join(place.contentDir, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, text)
}

function story(slug: string, cover: string | undefined, body = 'Lò nung đã đỏ lửa.'): void {
  const lines = [
    `title: "Làng gốm mở lò nung mới ${slug}"`,
    'description: "Lò nung dùng điện thay cho củi."',
    'section: van-hoa',
    'publishedAt: 2025-08-19T08:00:00+07:00',
    ...(cover ? [`cover: { src: ${cover}, alt: Lò gốm }`] : []),
  ]
  write(`articles/van-hoa/${slug}.mdx`, `---\n${lines.join('\n')}\n---\n\n${body}\n`)
}

/** The same picture for a phone, by us and as others make it. */
async function compareFormats(photo: Buffer): Promise<void> {
  write('images/lo.jpg', photo)
  story('lo', '/images/lo.jpg')
  await publish(place, Date.now())
  const picture = selectPicture('/images/lo.jpg')
  if (!picture) throw new Error('the photograph was not published')
  const ours = (format: 'avif' | 'jpg') => async () =>
    makeRendition(await openSource(picture, photo), { crop: 'full', width: PHONE, format })
  const ways: readonly (readonly [string, () => Promise<Buffer>])[] = [
    ['ours, AVIF', ours('avif')],
    ['ours, JPEG', ours('jpg')],
    [
      "as next/image's optimizer calls sharp, WebP 75",
      () => sharp(photo).rotate().resize(PHONE).webp({ quality: 75 }).toBuffer(),
    ],
    [
      "as Astro's service calls sharp, WebP 80",
      () => sharp(photo, { failOn: 'error' }).rotate().resize({ width: PHONE }).webp().toBuffer(),
    ],
    ...(hasHugo()
      ? (['webp', 'jpg'] as const).map(
          (format) => [`Hugo, ${format}`, hugoPicture(dir, photo, PHONE, format)] as const,
        )
      : []),
  ]
  const used = ways.map(() => ({ cpu: [] as number[], bytes: 0 }))
  for (let run = 0; run < runs; run++)
    for (const [index, [, make]] of ways.entries()) {
      let bytes = 0
      const ofOthers = cpuOfChildren()
      const cpu = await cpuOf(async () => {
        bytes = (await make()).byteLength
      })
      used[index]?.cpu.push(cpu + (cpuOfChildren() - ofOthers) * 1000)
      Object.assign(used[index] ?? {}, { bytes })
    }
  printTable(
    `A photograph of ${megabytes(photo)} at ${PHONE} px`,
    ['way', 'bytes', 'CPU ms'],
    ways.map(([name], index) => [name, used[index]?.bytes ?? 0, median(used[index]?.cpu ?? [])]),
  )
}

/** The process is started for the first one. */
async function measureMaking(photo: Buffer): Promise<void> {
  const picture = selectPicture('/images/lo.jpg')
  if (!picture) throw new Error('the photograph was not published')
  const maker = makePictureMaker(1024 ** 3)
  const jobs = wantedRenditions(['articles/van-hoa/lo.mdx'], Date.now()).flatMap(({ renditions }) =>
    renditions.map((rendition) => ({ picture, rendition, folder: 'public' as const })),
  )
  const startedAt = performance.now()
  const first = await measureUse(async () => {
    const [job] = jobs
    if (job) await maker.make(job)
    return performance.now() - startedAt
  })
  const all = await measureUse(async () => {
    for (const job of jobs) await maker.make(job)
  })
  maker.stop()
  printTable(
    `Making renditions of a photograph of ${megabytes(photo)}`,
    ['what', 'renditions', 'ms', 'CPU s', 'peak MB'],
    [
      [
        'the first one, with the start of the process',
        1,
        first.result,
        first.use.cpu,
        first.use.peak,
      ],
      [
        'all that front, lists and the story want',
        new Set(jobs.map((job) => JSON.stringify(job))).size,
        '',
        all.use.cpu,
        all.use.peak,
      ],
    ],
  )
}

/** From a saved story to the store, by turns without and with a new photograph. */
async function measureSaves(photo: Buffer): Promise<void> {
  const used = { without: [] as number[], with: [] as number[] }
  for (let run = 0; run <= runs; run++)
    for (const kind of ['without', 'with'] as const) {
      const slug = `luu-${kind}-${run}`
      // Another file each time, as large.
      if (kind === 'with') write(`images/${slug}.jpg`, Buffer.concat([photo, Buffer.from(slug)]))
      story(slug, kind === 'with' ? `/images/${slug}.jpg` : undefined)
      const cpu = await cpuOf(() => publish(place, Date.now(), [`articles/van-hoa/${slug}.mdx`]))
      if (run > 0) used[kind].push(cpu)
    }
  printTable(
    'Publishing a story',
    ['', 'CPU ms'],
    [
      ['without a picture', median(used.without)],
      ['with a new photograph', median(used.with)],
    ],
  )
}

async function measureArchive(count: number): Promise<void> {
  const tiny = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#a42' } })
    .jpeg()
    .toBuffer()
  const rows: (string | number)[][] = []
  for (const pictures of [0, PICTURES_A_STORY]) {
    rmSync(place.contentDir, { recursive: true, force: true })
    for (const suffix of ['', '-wal', '-shm']) rmSync(place.storeFile + suffix, { force: true })
    for (let index = 0; index < count / PICTURES_A_STORY; index++) {
      const names = Array.from({ length: pictures }, (_, place) => `/images/${index}-${place}.jpg`)
      for (const name of names) write(name.slice(1), Buffer.concat([tiny, Buffer.from(name)]))
      story(`bai-${index}`, undefined, names.map((name) => `![Lò](${name})`).join('\n\n') || 'Lò.')
    }
    await publish(place, Date.now())
    const looks: number[] = []
    const saves: number[] = []
    for (let run = 0; run < runs; run++) {
      looks.push(await cpuOf(() => publish(place, Date.now())))
      story('bai-0', undefined, `Lần ${run}.`)
      saves.push(await cpuOf(() => publish(place, Date.now(), ['articles/van-hoa/bai-0.mdx'])))
    }
    const memory = Math.round(process.memoryUsage.rss() / 1e6)
    rows.push([pictures * (count / PICTURES_A_STORY), median(looks), median(saves), memory])
  }
  printTable(
    `An archive of ${(count / PICTURES_A_STORY).toLocaleString('en')} stories`,
    ['pictures', 'look at everything (start), CPU ms', 'save, CPU ms', 'resident MB'],
    rows,
  )
}

/** Milliseconds of processor time: others may be working, too. */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
