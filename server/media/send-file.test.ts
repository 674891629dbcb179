import { once } from 'node:events'
import {
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Part, sendFile } from './send-file'

const MB = 1024 * 1024
/** More than a connection takes by itself. */
const BYTES = Buffer.from(Uint32Array.from({ length: 8 * MB }, (_, at) => at).buffer)

let dir: string
let file: string
let server: Server
let failures: unknown[]

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'gui-tep-'))
  file = path.join(dir, 'phim')
  writeFileSync(file, BYTES)
  failures = []
})

afterEach(() => {
  server.closeAllConnections()
  server.close()
  rmSync(dir, { recursive: true })
})

/** Asks for a part; resolves to the answer, of which nothing has been read. */
async function ask(part: Part): Promise<IncomingMessage> {
  server = createServer((_request, response) => {
    response.setHeader('Content-Length', part.end - part.start + 1)
    sendFile(file, part, response).catch((error) => {
      failures.push(error)
      response.destroy()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const [answer] = await once(get({ port, host: '127.0.0.1', agent: false }), 'response')
  return answer
}

async function bodyOf(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk)
  return Buffer.concat(chunks)
}

it.each<[string, Part]>([
  ['all', { start: 0, end: BYTES.length - 1 }],
  ['a part', { start: 65_535, end: 3 * MB }],
  ['the last byte', { start: BYTES.length - 1, end: BYTES.length - 1 }],
])('sends %s, byte for byte', async (_, part) => {
  const body = await bodyOf(await ask(part))
  expect(body.equals(BYTES.subarray(part.start, part.end + 1))).toBe(true)
})

it('lets go of the file when its reader is gone', async () => {
  const answer = await ask({ start: 0, end: BYTES.length - 1 })
  const isOpen = () =>
    readdirSync('/proc/self/fd').some((name) => linkOf(`/proc/self/fd/${name}`) === file)
  expect(isOpen()).toBe(true)
  answer.destroy()
  await vi.waitUntil(() => !isOpen())
  expect(failures).toEqual([])
})

it('does not pass the beginning of a file off as the whole', async () => {
  const answer = await ask({ start: 0, end: BYTES.length - 1 })
  truncateSync(file, BYTES.length - MB)
  await expect(bodyOf(answer)).rejects.toThrow('aborted')
  expect(failures).toHaveLength(1)
})

function linkOf(link: string): string | undefined {
  try {
    return readlinkSync(link)
  } catch {
    return undefined
  }
}
