import { Socket } from 'node:net'

/** What the parent asks for, in one line of JSON on the command line. */
export type PollersOrder = {
  readonly port: number
  readonly host: string
  readonly pollers: number
  readonly everyMs: number
  /** What is polled, and the event that is followed in it: its own page is fetched when it changes. */
  readonly path: string
  readonly event: string
}

/** What came of it: answers by status, and when each poller saw each word first (milliseconds since 1970). */
export type PollersReport = {
  readonly same: number
  readonly changed: number
  readonly pages: number
  readonly failures: number
  readonly bytes: number
  readonly seen: Readonly<Record<string, readonly number[]>>
}

const order = JSON.parse(process.argv[2] ?? '{}') as PollersOrder
const seen: Record<string, number[]> = {}
const counts = { same: 0, changed: 0, pages: 0, failures: 0, bytes: 0 }
let isOver = false

/** One open page: a connection that is kept, as browsers keep one, and asks again and again. */
function poll(): void {
  let tag = ''
  let word: string | undefined
  let answer = ''
  let whole = 0
  let isPage = false
  const socket = new Socket()
  const ask = (path: string) => {
    answer = ''
    whole = 0
    isPage = path !== order.path
    const known = isPage || tag === '' ? '' : `If-None-Match: ${tag}\r\n`
    const encoding = isPage ? 'Accept-Encoding: br\r\n' : ''
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${order.host}\r\n${encoding}${known}\r\n`)
  }
  const read = () => {
    const status = answer.slice(9, 12)
    if (isPage) {
      if (status === '200') counts.pages++
      else counts.failures++
      return
    }
    if (status === '304') counts.same++
    else if (status === '200') counts.changed++
    else counts.failures++
    if (status !== '200') return
    tag = /^etag: (.*)$/im.exec(answer)?.[1]?.trim() ?? ''
    const body = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4))
    const now = (body.live as Record<string, string> | undefined)?.[order.event]
    if (now === word || now === undefined) return
    const isFirst = word === undefined
    word = now
    seen[now] ??= []
    seen[now].push(Date.now())
    if (!isFirst) ask(order.event)
  }
  socket.setEncoding('latin1')
  socket.on('data', (chunk: string) => {
    counts.bytes += chunk.length
    answer += chunk
    const end = answer.indexOf('\r\n\r\n')
    if (whole === 0 && end >= 0) {
      const length = Number(/^content-length: (\d+)/im.exec(answer.slice(0, end))?.[1] ?? 0)
      whole = end + 4 + (answer.slice(9, 12) === '304' ? 0 : length)
    }
    if (whole > 0 && answer.length >= whole) read()
  })
  socket.on('error', () => counts.failures++)
  socket.connect(order.port, '127.0.0.1', () => {
    const next = () => {
      if (isOver) return
      ask(order.path)
      setTimeout(next, order.everyMs)
    }
    // Readers open a page whenever they do.
    setTimeout(next, Math.random() * order.everyMs)
  })
}

for (let index = 0; index < order.pollers; index++) setTimeout(poll, index / 2)

process.on('message', () => {
  isOver = true
  const report: PollersReport = { ...counts, seen }
  process.send?.(report, () => process.exit(0))
})
