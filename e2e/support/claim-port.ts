import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'

/** Below the ports that Linux gives to connections, one of which might take it while a server restarts. */
const PORTS = { from: 12_000, count: 20_000 } as const

/**
 * A TCP port of this machine that is the caller's for as long as this process lives: whoever claims
 * ports, in whatever process, holds the UDP port of the same number, which the kernel gives to one only.
 * Servers can so be stopped and started again at their address.
 */
export async function claimPort(): Promise<number> {
  for (;;) {
    const port = PORTS.from + Math.floor(Math.random() * PORTS.count)
    if ((await holdUdp(port)) && (await isFree(port))) return port
  }
}

function holdUdp(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const claim = createSocket('udp4').unref()
    claim.once('error', () => resolve(false))
    claim.bind({ address: '127.0.0.1', port, exclusive: true }, () => resolve(true))
  })
}

/** Programs that are no test may listen there. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
