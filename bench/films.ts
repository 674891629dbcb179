import { mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startEdge } from '../e2e/support/edge'
import { startSite } from '../e2e/support/site'
import { buildIfNeeded, compile } from '../scripts/setup/build-site'
import { readArguments } from './arguments'
import { writeFilmStory } from './film-story'
import { cpuOfTree, memoryOf, memoryOfTree } from './process-tree'
import { printTable } from './report'

const { runs: READERS } = readArguments({ sizes: '0', runs: '6' })

const MB = 1024 * 1024
const FILM_BYTES = 200 * MB

/** A reader takes a piece, waits, and takes the next: some 10 MB a second. */
const PIECE = MB
const PIECE_MS = 100

/** One of them stops in the middle for longer than the edge waits for an answer of the site. */
const STOP_MS = 12_000

const SAMPLE_EVERY_MS = 250

const PUBLISHER_MS = 12_000

/**
 * `npm run bench:films [-- --runs 6]`: memory of the server and the edge, their processor time and the publisher's, while slow
 * readers play a film of 200 MB, from the site and through the edge. `--runs` is the number of readers.
 */
await compile()
await buildIfNeeded()
const contentDir = mkdtempSync(path.join(tmpdir(), 'do-phim-'))
writeFilmStory(contentDir, FILM_BYTES)
const site = await startSite({ contentDir })
const edge = await startEdge(site.url)
try {
  // Each takes what it needs to do anything at all, not for a film: one page, and one piece.
  await untilPublisherRests()
  for (const { url } of [site, edge])
    await fetch(`${url}/images/phim.mp4`, { headers: { Range: 'bytes=0-65535' } }).then((answer) =>
      answer.arrayBuffer(),
    )
  const rows: (string | number)[][] = []
  for (const round of [1, 2])
    for (const [name, url] of Object.entries({
      'from the site': site.url,
      'by the edge': edge.url,
    }))
      rows.push(await measure(`${name}, ${round}`, url))
  printTable(
    `${READERS} slow readers of a film of 200 MB, one of which stops for ${STOP_MS / 1000} s`,
    ['', 'MB before', 'MB at most', 'CPU s', 'MB read', 'pages ms'],
    rows,
  )
} finally {
  await edge.dispose()
  await site.dispose()
  rmSync(contentDir, { recursive: true, force: true })
}
process.exit()

/** The publisher loads its compiler ten seconds after the start: that takes a processor for a while. */
async function untilPublisherRests(): Promise<void> {
  for (let before = -1; ; ) {
    await pause(PUBLISHER_MS)
    const now = cpuOfTree(site.process.pid ?? 0)
    if (before >= 0 && now - before < 1) return
    before = now
  }
}

async function measure(name: string, url: string): Promise<(string | number)[]> {
  const pids = [site.process.pid ?? 0, edge.nginx.pid]
  // The publisher is the server's child, and has no part in it.
  const memory = () => Math.round(memoryOf(site.process.pid ?? 0) + memoryOfTree(edge.nginx.pid))
  const cpu = () => pids.reduce((total, pid) => total + cpuOfTree(pid), 0)
  await fetch(`${url}/xe/phim`).then((answer) => answer.arrayBuffer())
  const [before, cpuBefore] = [memory(), cpu()]
  let peak = 0
  const sampler = setInterval(() => {
    peak = Math.max(peak, memory())
  }, SAMPLE_EVERY_MS)
  const readers = Array.from({ length: READERS }, (_, index) =>
    readSlowly(`${url}/images/phim.mp4`, index === 0 ? STOP_MS : 0),
  )
  const pages = await pageTime(url)
  const read = await Promise.all(readers)
  clearInterval(sampler)
  const megabytes = read.reduce((total, bytes) => total + bytes, 0) / MB
  return [name, before, peak, (cpu() - cpuBefore).toFixed(1), Math.round(megabytes), pages]
}

/** What a page takes meanwhile, milliseconds, the median of twenty. */
async function pageTime(url: string): Promise<string> {
  const times: number[] = []
  for (let index = 0; index < 20; index++) {
    await pause(100)
    const startedAt = performance.now()
    await fetch(`${url}/xe/phim`).then((answer) => answer.arrayBuffer())
    times.push(performance.now() - startedAt)
  }
  return (times.sort((a, b) => a - b)[10] ?? 0).toFixed(1)
}

/** Reads the whole file piece by piece; resolves to how many bytes came. */
function readSlowly(address: string, stopMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(address, { agent: false }, async (answer) => {
      let bytes = 0
      let inPiece = 0
      let isStopped = stopMs === 0
      try {
        for await (const chunk of answer) {
          bytes += chunk.length
          inPiece += chunk.length
          if (!isStopped && bytes > FILM_BYTES / 4) {
            isStopped = true
            await pause(stopMs)
          }
          if (inPiece < PIECE) continue
          inPiece = 0
          await pause(PIECE_MS)
        }
        resolve(bytes)
      } catch (error) {
        reject(error)
      }
    })
    request.on('error', reject)
  })
}
