import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer as createHttp, type RequestListener, request as send } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { type AddressInfo, createServer as createTcp } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureProgram } from '../../scripts/setup/system-program'

/** A site under HTTPS, as readers meet it behind its edge. */
export type HttpsEdge = {
  /** `localhost:<port>`, for both `https://` and `http://`. */
  readonly host: string
  /** The file of its certificate, which signs itself. */
  readonly certificate: string
  close(): void
}

const TLS_HANDSHAKE = 0x16

/** Puts HTTPS before a site; plain HTTP on the same port is sent on to HTTPS, as fronts do. */
export async function startHttpsEdge(siteUrl: string): Promise<HttpsEdge> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chung-chi-'))
  const { key, certificate } = makeCertificate(folder)
  const secure = createHttps(
    { key: readFileSync(key), cert: readFileSync(certificate) },
    passTo(siteUrl),
  )
  const plain = createHttp((request, response) => {
    response.writeHead(301, { Location: `https://${request.headers.host}${request.url}` }).end()
  })
  const port = createTcp((socket) => {
    socket.once('data', (first) => {
      socket.pause()
      socket.unshift(first)
      const server = first[0] === TLS_HANDSHAKE ? secure : plain
      server.emit('connection', socket)
      process.nextTick(() => socket.resume())
    })
  }).listen(0, '127.0.0.1')
  await once(port, 'listening')
  return {
    host: `localhost:${(port.address() as AddressInfo).port}`,
    certificate,
    close() {
      port.close()
      secure.closeAllConnections()
      plain.closeAllConnections()
      rmSync(folder, { recursive: true })
    },
  }
}

function passTo(siteUrl: string): RequestListener {
  return ({ url, method, headers }, response) => {
    send(new URL(url ?? '/', siteUrl), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    }).end()
  }
}

function makeCertificate(folder: string): { key: string; certificate: string } {
  const key = path.join(folder, 'key.pem')
  const certificate = path.join(folder, 'certificate.pem')
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2']
  const files = ['-keyout', key, '-out', certificate]
  execFileSync(ensureProgram('openssl', 'openssl'), ['req', ...kind, ...name, ...files], {
    stdio: 'ignore',
  })
  return { key, certificate }
}
