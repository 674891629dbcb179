/** How the server is told to run. */
export type Settings = {
  readonly port: number
  readonly hostname: string
  /** Where metrics are served; nowhere unless METRICS_PORT is set. */
  readonly metrics?: { readonly port: number; readonly hostname: string }
  /** The Redis of the group of servers this one belongs to; it stands alone unless REDIS_URL is set. */
  readonly redisUrl?: string
}

/** A setting that is wrong, in the words of who set it. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting'
}

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/** A secret shorter than this can be guessed, characters. */
const SHORTEST_SECRET = 16

/**
 * Reads and checks every setting of the server: PORT (default 3000), HOSTNAME (default: every
 * address), METRICS_PORT, METRICS_HOSTNAME (default: this machine only), REDIS_URL, and the form of
 * those that others read. Throws `WrongSetting`.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  checkForms(env)
  const port = portOf('PORT', env.PORT?.trim() || '3000')
  const metricsPort = env.METRICS_PORT?.trim()
  const redisUrl = env.REDIS_URL?.trim()
  const metricsHostname = env.METRICS_HOSTNAME?.trim() || '127.0.0.1'
  return {
    port,
    hostname: env.HOSTNAME?.trim() || '0.0.0.0',
    ...(metricsPort && {
      metrics: { port: portOf('METRICS_PORT', metricsPort), hostname: metricsHostname },
    }),
    ...(redisUrl && { redisUrl: redisAddress(redisUrl) }),
  }
}

/** The address to print: one a person can open. */
export function printableAddress({ port, hostname }: Settings): string {
  const host = hostname === '0.0.0.0' || hostname === '::' ? 'localhost' : hostname
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** The site's address as its editors reach it, without a slash at its end: SITE_URL, or this machine. */
export function siteAddress(env: NodeJS.ProcessEnv): string {
  return env.SITE_URL?.trim().replace(/\/+$/, '') || printableAddress(readSettings(env))
}

function portOf(name: string, text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new WrongSetting(
    `${name} phải là một số từ 0 đến 65535, không phải “${text}” (invalid ${name})`,
  )
}

/** It may have a password in it, so it is not repeated. */
function redisAddress(text: string): string {
  const protocol = URL.canParse(text) && new URL(text).protocol
  if (protocol === 'redis:' || protocol === 'rediss:') return text
  throw new WrongSetting(
    'REDIS_URL phải có dạng redis://may-chu:6379 hoặc rediss://… (invalid REDIS_URL)',
  )
}

function checkForms({ SITE_URL, LOG_FORMAT, LOG_LEVEL, PUBLISH_SECRET }: NodeJS.ProcessEnv): void {
  if (SITE_URL && !/^https?:\/\/[^/\s]+\/?$/.test(SITE_URL))
    throw new WrongSetting(
      `SITE_URL phải có dạng https://ten-bao.vn, không phải “${SITE_URL}” (invalid SITE_URL)`,
    )
  if (LOG_FORMAT && LOG_FORMAT !== 'json' && LOG_FORMAT !== 'text')
    throw new WrongSetting(
      `LOG_FORMAT là json hoặc text, không phải “${LOG_FORMAT}” (invalid LOG_FORMAT)`,
    )
  if (LOG_LEVEL && !LEVELS.includes(LOG_LEVEL))
    throw new WrongSetting(
      `LOG_LEVEL là một trong ${LEVELS.join(', ')}, không phải “${LOG_LEVEL}” (invalid LOG_LEVEL)`,
    )
  if (PUBLISH_SECRET && PUBLISH_SECRET.length < SHORTEST_SECRET)
    throw new WrongSetting(
      `PUBLISH_SECRET phải có ít nhất ${SHORTEST_SECRET} ký tự (PUBLISH_SECRET is too short)`,
    )
}
