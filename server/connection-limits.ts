/** What one client may take of the server, as Node's `createServer` is told it. */
export const CONNECTION_LIMITS = {
  /** A client that dribbles its headers may not hold a connection for longer, milliseconds. */
  headersTimeout: 10_000,
  /** Nor its body, milliseconds. */
  requestTimeout: 30_000,
  /** How often the two are looked at; Node by itself looks every 30 seconds. Milliseconds. */
  connectionsCheckingInterval: 1_000,
  /** More than the edge passes on (32 kB of a client's, and its own), so that it never hears a refusal. */
  maxHeaderSize: 40 * 1024,
} as const
