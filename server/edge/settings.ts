import { existsSync } from 'node:fs'
import path from 'node:path'
import { WrongSetting } from '@/lib/config'

/** How the edge is set up. Every setting is an environment variable of the name beside it. */
export type EdgeSettings = {
  /** EDGE_DIR: where the configuration and the edge's files go. Default `.cache/edge`. */
  readonly dir: string
  /**
   * EDGE_LISTEN: ports, or addresses with one (`10.0.0.5:80 [2001:db8::5]:80`), with spaces between. A port
   * alone is that of all addresses, IPv4 and, where the machine has it, IPv6. Default 8080.
   */
  readonly listen: readonly string[]
  /** EDGE_HOSTS: the names the site answers to, with spaces between; all others are refused. */
  readonly hosts: readonly string[]
  /** EDGE_UPSTREAMS: where the site's servers are, with spaces between. Default 127.0.0.1:3000. */
  readonly upstreams: readonly string[]
  /** EDGE_CACHE_DIR: where pages are cached. Default `cache` below EDGE_DIR. */
  readonly cacheDir: string
  /** PICTURES_DIR, or `pictures` below DATA_DIR, as the site has them: where renditions of pictures lie. */
  readonly picturesDir: string
  /** EDGE_CACHE_SIZE: how much may be cached, as nginx writes sizes. Default 1g. */
  readonly cacheSize: string
  /** EDGE_ANSWER_WITHIN: how long the site may take before readers get what is cached. Default 5s. */
  readonly answerWithin: string
  /** EDGE_WORKERS: how many processes; default `auto`, one a processor. */
  readonly workers: string
  /** EDGE_USER: who the processes run as, when started as root. Default: who wrote the configuration. */
  readonly user: string
  /** EDGE_ACCESS_LOG: a file, or `off`, the default. Addresses of readers are never in it. */
  readonly accessLog: string
  /** EDGE_TLS_CERTIFICATE and EDGE_TLS_KEY: files; with them the edge speaks HTTPS and HTTP/2. */
  readonly tls: { readonly certificate: string; readonly key: string } | undefined
  /** EDGE_REDIRECT_PORT: with TLS, the ports whose visitors are sent to HTTPS; written as EDGE_LISTEN. */
  readonly redirectListen: readonly string[]
  /** CDN_SECONDS: how long a content network before the edge may keep a page; undefined without one. */
  readonly cdnSeconds: string | undefined
  /** EDGE_CDN_RANGES: the addresses of that network, with spaces between; what it says of readers' is believed. */
  readonly cdnRanges: readonly string[]
}

/** What may stand in a configuration; nothing that ends a directive or starts a block. */
const PLAIN = /^[\w./:@[\]*~+-]+$/

/** What some values have to look like besides, and how to say so. */
const FORMS: Readonly<Record<string, readonly [RegExp, string]>> = {
  EDGE_LISTEN: [/^(?:\S+:)?[1-9]\d{0,4}$/, 'một cổng, như 8080 hoặc 10.0.0.5:80'],
  EDGE_REDIRECT_PORT: [/^(?:\S+:)?[1-9]\d{0,4}$/, 'một cổng, như 80 hoặc 10.0.0.5:80'],
  EDGE_UPSTREAMS: [/^(?:[^\s/]+:[1-9]\d{0,4}|unix:\/\S+)$/, 'địa chỉ có cổng, như 10.0.0.1:3000'],
  EDGE_CACHE_SIZE: [/^[1-9]\d*[kKmMgG]$/, 'một dung lượng, như 500m hoặc 1g'],
  EDGE_ANSWER_WITHIN: [/^[1-9]\d*(?:ms|s|m)$/, 'một khoảng thời gian, như 800ms hoặc 5s'],
  CDN_SECONDS: [/^[1-9]\d{0,6}$/, 'một số giây, như 60'],
  EDGE_CDN_RANGES: [/^(?:[\d.]+|[\da-f:.]+)(?:\/\d{1,3})?$/i, 'dải địa chỉ, như 173.245.48.0/20'],
  EDGE_WORKERS: [/^(?:auto|[1-9]\d{0,3})$/, 'auto hoặc một số từ 1'],
}

/** Reads the settings; `user` is who runs this process. Throws `WrongSetting`. */
export function readEdgeSettings(
  env: Readonly<Record<string, string | undefined>>,
  user: string,
): EdgeSettings {
  const words = (name: string, fallback: string): string[] => {
    const all = (env[name]?.trim() || fallback).split(/\s+/)
    for (const word of all) checkForm(name, word)
    return all
  }
  const word = (name: string, fallback: string) => words(name, fallback).join(' ')
  const file = (name: string) => env[name]?.trim() && path.resolve(word(name, ''))
  const dir = path.resolve(word('EDGE_DIR', '.cache/edge'))
  const [certificate, key] = [file('EDGE_TLS_CERTIFICATE'), file('EDGE_TLS_KEY')]
  if (Boolean(certificate) !== Boolean(key))
    throw new WrongSetting(
      'EDGE_TLS_CERTIFICATE và EDGE_TLS_KEY phải đi cùng nhau (one of them is missing)',
    )
  return {
    dir,
    listen: words('EDGE_LISTEN', '8080').flatMap(onAllAddresses),
    hosts: words('EDGE_HOSTS', 'localhost 127.0.0.1'),
    upstreams: words('EDGE_UPSTREAMS', '127.0.0.1:3000'),
    cacheDir: path.resolve(word('EDGE_CACHE_DIR', path.join(dir, 'cache'))),
    picturesDir: path.resolve(
      word('PICTURES_DIR', path.join(word('DATA_DIR', 'data'), 'pictures')),
      'public',
    ),
    cacheSize: word('EDGE_CACHE_SIZE', '1g'),
    answerWithin: word('EDGE_ANSWER_WITHIN', '5s'),
    workers: word('EDGE_WORKERS', 'auto'),
    user: word('EDGE_USER', user),
    accessLog: word('EDGE_ACCESS_LOG', 'off'),
    tls: certificate && key ? { certificate, key } : undefined,
    redirectListen: env.EDGE_REDIRECT_PORT?.trim()
      ? words('EDGE_REDIRECT_PORT', '').flatMap(onAllAddresses)
      : [],
    cdnSeconds: env.CDN_SECONDS?.trim() ? word('CDN_SECONDS', '') : undefined,
    cdnRanges: env.EDGE_CDN_RANGES?.trim() ? words('EDGE_CDN_RANGES', '') : [],
  }
}

/** Where nginx listens for a port alone; it takes an address as it is. */
function onAllAddresses(place: string): string[] {
  const isPort = /^\d+$/.test(place)
  return isPort && existsSync('/proc/net/if_inet6') ? [place, `[::]:${place}`] : [place]
}

function checkForm(name: string, value: string): void {
  const [form, explanation] = FORMS[name] ?? []
  if (PLAIN.test(value) && form?.test(value) !== false) return
  throw new WrongSetting(
    explanation
      ? `${name} phải là ${explanation}, không phải “${value}” (invalid ${name})`
      : `${name} không dùng được: “${value}” (invalid ${name})`,
  )
}
