import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEdge } from '../e2e/support/edge'
import { startSite } from '../e2e/support/site'
import { buildIfNeeded, compile } from '../scripts/setup/build-site'
import { readArguments } from './arguments'
import { corpusArticle, writeCorpus } from './corpus'
import { median, printTable } from './report'
import { load } from './wrk'

const { runs } = readArguments({ sizes: '0', runs: '7' })

const SLOW = 2_000
const CONNECTIONS = 10
const ROUND_SECONDS = 1

/**
 * `npm run bench:slow-clients [-- --runs 7]`: what 99 of 100 answers of the edge take while 2,000
 * clients send it a byte a second, beside what they take without, by turns.
 */
await compile()
await buildIfNeeded()
const contentDir = mkdtempSync(path.join(tmpdir(), 'do-nguoi-cham-'))
const newest = Date.now() - 60_000
writeCorpus(contentDir, 30, newest)
const site = await startSite({ contentDir })
const edge = await startEdge(site.url)
const url = edge.url + corpusArticle(3, newest).address
const times = { alone: [] as number[], beside: [] as number[] }
try {
  await load(url, CONNECTIONS, ROUND_SECONDS)
  for (let run = 0; run < runs; run++) {
    times.alone.push((await load(url, CONNECTIONS, ROUND_SECONDS)).p99)
    const slow = slowClients(edge.port, SLOW)
    await slow.connected
    times.beside.push((await load(url, CONNECTIONS, ROUND_SECONDS)).p99)
    slow.stop()
  }
  printTable(
    `99 % of the answers to ${CONNECTIONS} connections, ${runs} rounds each, by turns`,
    ['', 'median ms', 'slowest ms'],
    [
      ['by themselves', median(times.alone), Math.max(...times.alone)],
      [`beside ${SLOW} slow clients`, median(times.beside), Math.max(...times.beside)],
    ],
  )
} finally {
  await edge.dispose()
  await site.dispose()
  rmSync(contentDir, { recursive: true, force: true })
}
process.exit()

/** Clients that send a request a byte a second, and come back when they are cut off. */
function slowClients(port: number, count: number) {
  const words = 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Dribble: '
  const sockets = new Set<Socket>()
  let isOver = false
  const open = (): Promise<void> =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve())
      sockets.add(socket)
      let sent = 0
      const trickle = setInterval(() => socket.write(words[sent++] ?? 'x'), 1_000)
      socket.on('error', () => undefined)
      socket.once('close', () => {
        clearInterval(trickle)
        sockets.delete(socket)
        if (!isOver) open()
      })
    })
  return {
    connected: Promise.all(Array.from({ length: count }, open)),
    stop() {
      isOver = true
      for (const socket of sockets) socket.destroy()
    },
  }
}
