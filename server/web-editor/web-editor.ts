import { readdirSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import path from 'node:path'
import { type Backend, gitHost, isWebEditorOn, paper, WEB_EDITOR_FOLDER } from '@/lib/config'
import { webEditorConfig } from '@/lib/editors'
import { runningEvents } from '@/lib/query'
import { ENDPOINTS } from '@/lib/routes'
import { escapeHtml } from '@/lib/shared/text'
import messages from '../../messages/vi.json'
import type { Step } from '../pipeline/step'

const ADDRESS = ENDPOINTS.editor.path.replace(/\/$/, '')

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * Serves the web editor with WEB_EDITOR=on; without it there is no such address. It is
 * a page and its script, nothing else: stories are written by the editor's browser, into a folder it
 * was given or to the Git host, never by this server.
 */
export function answerWebEditor(): Step {
  if (!isWebEditorOn()) return (_request, _response, next) => next()
  const backend = gitHost()
  const files = new Set(
    readdirSync(WEB_EDITOR_FOLDER, { recursive: true, encoding: 'utf8' }).map((file) =>
      file.split(path.sep).join('/'),
    ),
  )
  return (request, response, next) => {
    const address = request.url?.split('?', 1)[0] ?? ''
    if (address !== ADDRESS && !address.startsWith(`${ADDRESS}/`)) {
      next()
      return
    }
    const file = address.slice(ADDRESS.length + 1)
    if (request.method !== 'GET' && request.method !== 'HEAD') answer(response, 405, '.txt', '')
    else if (file === '') answer(response, 200, '.html', page(backend), policy(backend))
    else if (file === 'config.json')
      answer(
        response,
        200,
        '.json',
        JSON.stringify(webEditorConfig(backend, runningEvents(Date.now()))),
      )
    else if (files.has(file) && path.extname(file) !== '')
      answer(response, 200, path.extname(file), readFileSync(path.join(WEB_EDITOR_FOLDER, file)))
    else answer(response, 404, '.txt', '')
  }
}

function answer(
  response: ServerResponse,
  status: number,
  extension: string,
  body: string | Buffer,
  contentPolicy = "default-src 'none'",
): void {
  response.writeHead(status, {
    'Content-Type':
      extension === '.html'
        ? 'text/html; charset=utf-8'
        : (TYPES[extension] ?? 'application/octet-stream'),
    'Content-Security-Policy': contentPolicy,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex, nofollow',
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  })
  response.end(body)
}

/** Where the editor asks how the story at hand is (`server/desk`). */
const { path: statusPath, query: statusQuery } = ENDPOINTS.storyStatus
const STATUS = `data-status="${statusPath}" data-status-file="${statusQuery.file}" data-status-reader="${statusQuery.reader}"`

/** Sveltia CMS offers a host to sign in to where none is configured, too. */
const NO_SIGN_IN =
  '<style>button[data-label="Đăng nhập bằng mã truy cập"]{display:none!important}</style>'

function page(backend: Backend | undefined): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<link rel="icon" href="/icon.svg">
<title>${messages.webEditor.title} – ${escapeHtml(paper().name)}</title>${backend ? '' : `\n${NO_SIGN_IN}`}
</head>
<body ${STATUS}>
<noscript>${messages.webEditor.needsScript}</noscript>
<script type="module" src="${ADDRESS}/editor.js"></script>
</body>
</html>
`
}

/**
 * Scripts come from this site only. Styles may be inline: Sveltia CMS writes its own into the page.
 * What it says to the outside is said to the Git host, where there is one.
 */
function policy(backend: Backend | undefined): string {
  const hosts = backend ? hostsOf(backend).join(' ') : ''
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    `img-src 'self' blob: data: ${hosts}`.trim(),
    "media-src 'self' blob:",
    `connect-src 'self' blob: data: ${hosts}`.trim(),
    "worker-src 'self' blob:",
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const PUBLIC_HOSTS: Readonly<Record<string, readonly string[]>> = {
  github: ['https://api.github.com', 'https://avatars.githubusercontent.com'],
  gitlab: ['https://gitlab.com'],
  gitea: ['https://gitea.com'],
}

function hostsOf({ name, base_url: own }: Backend): readonly string[] {
  return typeof own === 'string' ? [new URL(own).origin] : (PUBLIC_HOSTS[name] ?? [])
}
