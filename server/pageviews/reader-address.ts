import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

/**
 * The network address a request comes from. What X-Forwarded-For says is the sender's own invention,
 * but for the entries that `proxies` machines of ours have put at its end. Of an IPv6 address only the
 * network counts: a household has more addresses of its own than could be told apart.
 */
export function readerAddress({ socket, headers }: IncomingMessage, proxies: number): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const own = socket.remoteAddress ?? ''
  const forwardedFor = proxies === 0 ? undefined : forwarded.at(-proxies)?.trim()
  return networkOf(forwardedFor || own)
}

function networkOf(address: string): string {
  const plain = withoutPort(address).replace(/^::ffff:(?=\d+\.)/i, '')
  return isIPv6(plain) ? `${groupsOf(plain).slice(0, 4).join(':')}::/64` : plain
}

/** Some proxies tell the port as well, which is another one with each connection. */
function withoutPort(address: string): string {
  return address.replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1').replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
}

/** The eight groups of an IPv6 address, those written as `::` too. */
function groupsOf(address: string): string[] {
  const [start = '', end] = address.split('%', 1)[0]?.split('::') ?? []
  const split = (part: string) =>
    part
      .split(':')
      .filter(Boolean)
      .map((group) => group.toLowerCase())
  const [before, after] = [split(start), split(end ?? '')]
  const missing = end === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  return [...before, ...Array<string>(missing).fill('0'), ...after].map((group) =>
    group.replace(/^0+(?=.)/, ''),
  )
}
