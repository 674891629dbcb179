import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import next from 'next'
import { contentFollower } from './content-change'
import { withFinishedPages } from './finished-pages'
import { withKnownAddress } from './known-address'
import { withLastGood } from './last-good'
import { loopbackTo } from './loopback'
import { withPublishEndpoint } from './publisher/publish-endpoint'
import { type Publisher, startPublisher } from './publisher/start-publisher'
import { printableAddress, readSettings, type Settings } from './settings'
import { withSoundAddress } from './sound-address'

/** How long open connections may take to finish once the server is told to stop, milliseconds. */
const STOP_WITHIN_MS = 10_000

/** A client that dribbles its headers may not hold a connection for longer, milliseconds. */
const HEADERS_WITHIN_MS = 10_000

/**
 * Serves the built site until the process is told to stop. Next.js does the serving; around it are
 * only the few things that have to happen before or after it.
 */
export async function serve(): Promise<void> {
  const settings = readSettings(process.env)
  const app = next({ dev: false, dir: process.cwd(), ...settings })
  await app.prepare()
  const loopback = loopbackTo(settings)
  const content = contentFollower(loopback)
  const publisher = startPublisher(content.look)
  const pages = withFinishedPages(withLastGood(app.getRequestHandler(), loopback))
  const server = createServer(
    withSoundAddress(withPublishEndpoint(withKnownAddress(pages), publisher)),
  )
  server.headersTimeout = HEADERS_WITHIN_MS
  stopOnSignal(server, publisher)
  await listen(server, settings)
  await content.follow()
  console.log(`Báo đang chạy tại ${printableAddress(settings)}`)
}

async function listen(server: Server, { port, hostname }: Settings): Promise<void> {
  server.listen(port, hostname)
  try {
    await once(server, 'listening')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why = code === 'EADDRINUSE' ? 'cổng này đang có chương trình khác dùng' : `${code}`
    console.error(
      `Không mở được ${hostname}:${port}: ${why}. Đặt PORT=… để đổi cổng (cannot listen).`,
    )
    process.exit(1)
  }
}

function stopOnSignal(server: Server, publisher: Publisher): void {
  const stop = () => {
    publisher.stop()
    // Requests under way finish; half-open ones are cut off in the end.
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS).unref()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}
