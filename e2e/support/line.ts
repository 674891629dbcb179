import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** What a browser reaches a site through, until it is cut. */
export type Line = {
  readonly url: string
  /** From now on every connection is lost, those that are open too. */
  cut(): void
  /** From now on every connection is accepted and never answered; those that are open are lost. */
  hang(): void
  /** From now on an answer stops after its head and a part of its body; open connections are lost. */
  stall(): void
  restore(): void
  close(): void
}

/** The head of an answer, and less of its body than any page has. */
function begun(answer: Buffer): Buffer {
  return answer.subarray(0, answer.indexOf('\r\n\r\n') + 200)
}

/** Lays a line to a site. */
export async function startLine(siteUrl: string): Promise<Line> {
  const { port, hostname } = new URL(siteUrl)
  const open = new Set<Socket>()
  let isCut = false
  let isHanging = false
  let isStalling = false
  const hold = (socket: Socket) => {
    open.add(socket)
    socket.on('error', () => undefined)
    socket.once('close', () => open.delete(socket))
  }
  const server = createServer((reader) => {
    if (isCut) {
      reader.resetAndDestroy()
      return
    }
    if (isHanging) {
      hold(reader)
      return
    }
    const site = connect(Number(port), hostname)
    hold(reader)
    hold(site)
    reader.pipe(site)
    if (isStalling) site.once('data', (answer) => reader.write(begun(answer)))
    else site.pipe(reader)
    reader.once('close', () => site.destroy())
    site.once('close', () => reader.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const hangUp = () => {
    for (const socket of open) socket.resetAndDestroy()
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      isCut = true
      hangUp()
    },
    hang() {
      isHanging = true
      hangUp()
    },
    stall() {
      isStalling = true
      hangUp()
    },
    restore() {
      isCut = false
      isHanging = false
      isStalling = false
      hangUp()
    },
    close() {
      server.close()
      hangUp()
    },
  }
}
