import type { Settings } from './settings'

/** Where this server reaches itself. */
export type Loopback = { readonly host: string; readonly port: number }

/** The address at which a server with these settings answers its own machine. */
export function loopbackTo({ hostname, port }: Settings): Loopback {
  const everywhere = hostname === '0.0.0.0' || hostname === '::'
  return { host: everywhere ? '127.0.0.1' : hostname, port }
}
