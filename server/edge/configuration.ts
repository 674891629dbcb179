import { MEDIA_TYPES } from '@/lib/model'
import { ASKED_ANYWHERE, FORMER_QUERIES, LONGEST_ADDRESS, QUERY_RULES } from '@/lib/routes'
import { DATA_POLICY } from '../security/content-policy'
import { ADDED_BY_EDGE, EVERYWHERE } from '../security/security-headers'
import type { EdgeSettings } from './settings'

/**
 * Fills the template `server/edge/nginx.conf` in. Takes its text and the settings; `isRoot` says whether the
 * processes start as root, who alone may choose whom to run as; by `key` the site knows its edge. Throws on a place that
 * has no value.
 */
export function edgeConfiguration(
  template: string,
  settings: EdgeSettings,
  isRoot: boolean,
  key: string,
): string {
  const values: Readonly<Record<string, string>> = {
    EDGE_KEY: key,
    DIR: settings.dir,
    CACHE_DIR: settings.cacheDir,
    CACHE_SIZE: settings.cacheSize,
    ANSWER_WITHIN: settings.answerWithin,
    WORKERS: settings.workers,
    ACCESS_LOG: accessLog(settings.accessLog),
    USER: isRoot ? `user ${settings.user};` : '',
    HOSTS: settings.hosts.join(' '),
    COUNTED_UPSTREAMS: settings.upstreams.map((one) => upstream(one, 3)).join('\n'),
    UPSTREAMS: settings.upstreams.map((one) => upstream(one, 0)).join('\n'),
    LISTEN: listenAt(settings.listen, settings.tls ? 'ssl http2' : ''),
    LISTEN_FOR_OTHERS: listenAt(
      settings.listen,
      settings.tls ? 'ssl http2 default_server backlog=4096' : 'default_server backlog=4096',
    ),
    ACME: acme(settings),
    NETWORK_POLICY: networkPolicy(settings),
    NETWORK_HEADERS: networkHeaders(settings),
    NETWORK_RANGES: networkRanges(settings),
    REJECT_HANDSHAKE: settings.tls ? 'ssl_reject_handshake on;' : '',
    TLS: tlsOf(settings),
    TOO_LONG_ADDRESS: String(LONGEST_ADDRESS + 1),
    QUERIES: QUERY_RULES.map(queryTaken).join('\n'),
    ASKED_ANYWHERE: ASKED_ANYWHERE.join('|'),
    FORMER_QUERIES,
    MEDIA_ENDINGS: Object.keys(MEDIA_TYPES).join('|'),
    REDIRECT_SERVER: redirectServer(settings),
    SECURITY_MAPS: Object.entries(OWN_HEADERS)
      .filter(([name]) => !(name in ADDED_BY_EDGE))
      .map(securityMap)
      .join('\n'),
    ADDED_HEADERS: plainHeaders(ADDED_BY_EDGE),
    HIDDEN_HEADERS: Object.keys(ADDED_BY_EDGE)
      .map((name) => `    proxy_hide_header ${name};`)
      .join('\n'),
    SECURITY_HEADERS: Object.keys(OWN_HEADERS).map(securityHeader).join('\n'),
    PICTURES_DIR: settings.picturesDir,
    PICTURE_TAGS: pictureTags(settings),
    PICTURE_HEADERS: plainHeaders(PICTURE_HEADERS),
    UNAVAILABLE_HEADERS: plainHeaders({
      ...OWN_HEADERS,
      'Content-Security-Policy': UNAVAILABLE_POLICY,
    }),
  }
  const withoutHead = template.slice(template.indexOf('\n\n') + 2)
  return withoutHead.replace(/\$\{([A-Z_]+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`server/edge/nginx.conf: no value for ${name}`)
    return value
  })
}

/** nginx, too, takes the first of each word; those that are not there stay empty, and so say nothing. */
function queryTaken({ paths, words }: (typeof QUERY_RULES)[number]): string {
  const query = words.map((word) => `${word}=$arg_${word}`).join('&')
  return `    "~${paths}" "?${query}";`
}

/** What the edge gives its own answers: files from disk, and refusals. */
const OWN_HEADERS: Readonly<Record<string, string>> = {
  ...EVERYWHERE,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': DATA_POLICY,
}

/** Feed readers and other papers may show our pictures. */
const PICTURE_HEADERS = { ...OWN_HEADERS, 'Cross-Origin-Resource-Policy': 'cross-origin' }

/** The page that says that the site does not answer: a file with its own style, and nothing else. */
const UNAVAILABLE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

function plainHeaders(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `      add_header ${name} "${value}" always;`)
    .join('\n')
}

function securityMap([name, value]: [string, string]): string {
  return `  map $is_own ${variableOf(name)} { 1 "${value}"; default ""; }`
}

/** nginx leaves a header out that has nothing to say. */
function securityHeader(name: string): string {
  const value = ADDED_BY_EDGE[name]
  return `  add_header ${name} ${value ? `"${value}"` : variableOf(name)} always;`
}

function variableOf(name: string): string {
  return `$own_${name.toLowerCase().replaceAll('-', '_')}`
}

/** A server that is left alone for five seconds after so many failures within five; never after 0. */
function upstream(address: string, failures: number): string {
  return `    server ${address} max_fails=${failures} fail_timeout=5s;`
}

function accessLog(file: string): string {
  return file === 'off' ? 'off' : `${file} edge buffer=64k flush=1s`
}

function tlsOf({ tls }: EdgeSettings): string {
  if (!tls) return ''
  return [
    `    ssl_certificate ${tls.certificate};`,
    `    ssl_certificate_key ${tls.key};`,
    '    ssl_protocols TLSv1.2 TLSv1.3;',
    '    ssl_session_cache shared:tls:10m;',
    '    ssl_session_timeout 1d;',
    '    ssl_session_tickets off;',
  ].join('\n')
}

/** The one who gives certificates asks for a file here, over HTTP or HTTPS (RFC 8555, 8.3). */
function acme({ dir }: EdgeSettings): string {
  return [
    '    location ^~ /.well-known/acme-challenge/ {',
    `      root ${dir}/acme;`,
    '      default_type text/plain;',
    '      try_files $uri =404;',
    '    }',
  ].join('\n')
}

function listenAt(places: readonly string[], options: string): string {
  return places
    .map((place) => `    ${['listen', place, options].filter(Boolean).join(' ')};`)
    .join('\n')
}

/** For how long a content network may keep what shared caches may, in words that go no further than it (RFC 9213). */
function networkPolicy({ cdnSeconds }: EdgeSettings): string {
  if (cdnSeconds === undefined) return ''
  return [
    '  map "$choice|$upstream_http_cache_control" $network_policy {',
    `    "~^\\|.*s-maxage=1, stale-while-revalidate=1$" "max-age=${cdnSeconds}";`,
    '    default "";',
    '  }',
  ].join('\n')
}

/** Most content networks heed the one, others the other. */
function networkHeaders({ cdnSeconds }: EdgeSettings): string {
  if (cdnSeconds === undefined) return ''
  return ['CDN-Cache-Control', 'Surrogate-Control']
    .map((name) => `  add_header ${name} $network_policy always;`)
    .join('\n')
}

/** What a content network is told by when a picture is withdrawn (`server/cdn/tags.ts`). */
function pictureTags({ cdnSeconds }: EdgeSettings): string {
  if (cdnSeconds === undefined) return ''
  return [
    '      add_header Cache-Tag "all,picture-$picture";',
    '      add_header Surrogate-Key "all picture-$picture";',
  ].join('\n')
}

/** Who asks through a content network is who that says, and nobody else can say it. */
function networkRanges({ cdnRanges }: EdgeSettings): string {
  if (cdnRanges.length === 0) return ''
  return [
    ...cdnRanges.map((range) => `  set_real_ip_from ${range};`),
    '  real_ip_header X-Forwarded-For;',
    '  real_ip_recursive on;',
  ].join('\n')
}

function redirectServer(settings: EdgeSettings): string {
  const { tls, redirectListen, hosts } = settings
  if (!tls || redirectListen.length === 0) return ''
  return [
    '  server {',
    listenAt(redirectListen, ''),
    `    server_name ${hosts.join(' ')};`,
    acme(settings),
    '    location / { return 308 https://$host$request_uri; }',
    '  }',
    '  server {',
    listenAt(redirectListen, 'default_server'),
    '    return 421;',
    '  }',
    '',
  ].join('\n')
}
