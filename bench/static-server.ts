import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'

/** A folder of finished pages behind an address of its own. */
export type StaticServer = { readonly url: string; close(): void }

/** Serves the pages of a peer, compressed, as any web server would. */
export async function serveFolder(folder: string): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const asked = path.join(folder, decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'))
    const file = existsSync(asked) && statSync(asked).isDirectory() ? `${asked}/index.html` : asked
    if (!existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    const body = brotliCompressSync(readFileSync(file))
    const type = file.endsWith('.html') ? 'text/html; charset=utf-8' : 'application/octet-stream'
    response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'br' }).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}
