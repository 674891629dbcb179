/** How the server is told where to listen. */
export type Settings = { readonly port: number; readonly hostname: string }

/** Reads PORT (default 3000) and HOSTNAME (default: every address). Throws on a port that is none. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const text = env.PORT?.trim() || '3000'
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new Error(`PORT phải là một số từ 0 đến 65535, không phải “${text}” (invalid PORT)`)
  }
  return { port, hostname: env.HOSTNAME?.trim() || '0.0.0.0' }
}

/** The address to print: one a person can open. */
export function printableAddress({ port, hostname }: Settings): string {
  const host = hostname === '0.0.0.0' || hostname === '::' ? 'localhost' : hostname
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
