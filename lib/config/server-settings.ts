import { AI_POLICIES } from './ai-policy'
import { secretSetting, setting } from './environment'
import { WrongSetting } from './invalid-setting'
import { trustedProxies } from './trusted-proxies'
import { gitHost } from './web-editor-settings'

/** How the server runs. */
export type Settings = {
  readonly port: number
  readonly hostname: string
  /** Where metrics are served; nowhere unless METRICS_PORT is set. */
  readonly metrics?: { readonly port: number; readonly hostname: string }
  /** The Redis of the cluster this one belongs to; it stands alone unless REDIS_URL is set. */
  readonly redisUrl?: string
}

/** What LOG_LEVEL may be: pino's levels. */
export const LOG_LEVELS: readonly string[] = [
  'trace',
  'debug',
  'info',
  'warn',
  'error',
  'fatal',
  'silent',
]

/**
 * Reads and checks every setting of the server: PORT (default 3000), HOSTNAME (default: every
 * address), METRICS_PORT, METRICS_HOSTNAME (default: this machine only), REDIS_URL, and the form of
 * those that others read. Throws `WrongSetting`.
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  checkForms(env)
  const port = portOf('PORT', env.PORT?.trim() || '3000')
  const metricsPort = env.METRICS_PORT?.trim()
  const redisUrl = env.REDIS_URL?.trim()
  const metricsHostname = env.METRICS_HOSTNAME?.trim() || '127.0.0.1'
  if (metricsPort === String(port) && port !== 0)
    throw new WrongSetting(
      `METRICS_PORT phải khác PORT, không thể cùng là ${port} (METRICS_PORT is the same as PORT)`,
    )
  return {
    port,
    hostname: env.HOSTNAME?.trim() || '0.0.0.0',
    ...(metricsPort && {
      metrics: { port: portOf('METRICS_PORT', metricsPort), hostname: metricsHostname },
    }),
    ...(redisUrl && { redisUrl: redisAddress(redisUrl) }),
  }
}

/** How many bytes the renditions of pictures may take on the disk: `PICTURES_SIZE`, else 20 GB. */
export function picturesBytes(): number {
  const written = setting('PICTURES_SIZE')?.trim().toLowerCase() ?? ''
  const [, number = '20', unit = 'g'] = /^(\d+)([mg])$/.exec(written) ?? []
  return Number(number) * 1024 ** (unit === 'g' ? 3 : 2)
}

/** The address to print: one a person can open. */
export function printableAddress({ port, hostname }: Settings): string {
  const host = hostname === '0.0.0.0' || hostname === '::' ? 'localhost' : hostname
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** The site's address as its editors reach it, without a slash at its end: SITE_URL, or this machine. */
export function siteAddress(): string {
  return setting('SITE_URL')?.trim().replace(/\/+$/, '') || printableAddress(readSettings())
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
  const address = URL.canParse(text) ? new URL(text) : undefined
  const isRedis = address?.protocol === 'redis:' || address?.protocol === 'rediss:'
  // Behind the slash is the number of a database.
  if (isRedis && address?.hostname && /^\/?\d*$/.test(address.pathname)) return text
  throw new WrongSetting(
    'REDIS_URL phải có dạng redis://may-chu:6379, redis://may-chu:6379/1 hoặc rediss://… (invalid REDIS_URL)',
  )
}

/** Settings whose values are one of a few words. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  AI_CRAWLERS: AI_POLICIES,
  LOG_FORMAT: ['json', 'text'],
  LOG_LEVEL: LOG_LEVELS,
  WEB_EDITOR: ['on', 'off'],
  WEB_EDITOR_APPROVAL: ['on', 'off'],
  SERVICE_WORKER: ['on', 'off'],
}

/** Settings whose values have a form, and how to say it. */
const FORMS: Readonly<Record<string, readonly [form: RegExp, stated: string]>> = {
  SECURITY_CONTACT: [
    /^(?:mailto:\S+@\S+|https:\/\/\S+)$/,
    'phải có dạng mailto:an-ninh@ten-bao.vn hoặc https://…',
  ],
  SITE_URL: [/^https?:\/\/[^/?#\s]+\/?$/, 'phải có dạng https://ten-bao.vn'],
  OTEL_EXPORTER_OTLP_ENDPOINT: [/^https?:\/\/[^\s]+$/, 'phải có dạng http://may-chu:4318'],
  // A subset of what Git allows; a hyphen in front would make an option of it.
  PUBLISH_BRANCH: [/^[\w][\w./+@-]*$/, 'là tên một nhánh của Git, như main'],
  WEB_EDITOR_REPO: [/^[\w.-]+(?:\/[\w.-]+)+$/, 'có dạng chu-so-huu/ten-kho'],
  WEB_EDITOR_BRANCH: [/^[\w][\w./+@-]*$/, 'là tên một nhánh của Git, như main'],
  PICTURES_SIZE: [/^[1-9]\d{0,5}[mMgG]$/, 'phải là một dung lượng, như 500m hoặc 20g'],
  HSTS_SECONDS: [/^\d{1,10}$/, 'phải là một số giây'],
  ALLOWED_HOSTS: [
    /^[\s,]*(?:(?:[\w.-]+|\[[\da-f:.]+\])(?:[\s,]+|$))*$/i,
    'là các tên máy như ten-bao.vn, không có https:// và không có cổng',
  ],
}

/** Settings that are not repeated when they are wrong. */
const SECRETS = ['PUBLISH_SECRET', 'PREVIEW_SECRET']

function checkForms(env: NodeJS.ProcessEnv): void {
  for (const [name, words] of Object.entries(WORDS)) {
    const value = env[name]
    if (value && !words.includes(value)) refuse(name, `là một trong ${words.join(', ')}`, value)
  }
  for (const [name, [form, stated]] of Object.entries(FORMS)) {
    const value = env[name]?.trim()
    const isAddress = !value?.includes('://') || URL.canParse(value)
    if (value && !(form.test(value) && isAddress)) refuse(name, stated, value)
  }
  for (const name of SECRETS) secretSetting(name, env)
  trustedProxies(env)
  gitHost(env)
}

function refuse(name: string, stated: string, value: string): never {
  throw new WrongSetting(`${name} ${stated}, không phải “${value}” (invalid ${name})`)
}
