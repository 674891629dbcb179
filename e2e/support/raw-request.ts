import { connect } from 'node:net'

/** What a server answered, as it came over the wire. */
export type RawAnswer = {
  /** 0 when the line was cut without an answer. */
  readonly status: number
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly text: string
}

/**
 * Sends bytes to a site exactly as they are, which `fetch` would tidy up first, and resolves with the
 * answer once the server has closed the line; `untilAnswered`: or the answer has come as far as it says
 * of its length. Servers keep a line open for a while for the rest of a body that they do not want.
 */
export function sendRaw(
  url: string,
  bytes: string | Buffer,
  { untilAnswered = false } = {},
): Promise<RawAnswer> {
  const { port, hostname } = new URL(url)
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    socket.setEncoding('latin1')
    socket.on('data', (chunk) => {
      text += chunk
      if (untilAnswered && isWhole(parse(text))) socket.destroy()
    })
    // The server may cut the line while more is being sent.
    socket.on('error', () => {})
    socket.on('close', () => resolve(parse(text)))
  })
}

/** A whole request with that line of method and target, and these headers besides. */
export function requestText(
  line: string,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): string {
  const all = { Host: 'bao.example', Connection: 'close', ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return [`${line} HTTP/1.1`, ...lines, '', body].join('\r\n')
}

function isWhole({ headers, body }: RawAnswer): boolean {
  return body.length >= Number(headers['content-length'] ?? Number.POSITIVE_INFINITY)
}

function parse(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const headers = lines.map((line) => {
    const [name = '', ...value] = line.split(':')
    return [name.toLowerCase(), value.join(':').trim()] as const
  })
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0)
  return { status, headers: Object.fromEntries(headers), body: rest.join('\r\n\r\n'), text }
}
