import { fileURLToPath } from 'node:url'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'
import createNextIntlPlugin from 'next-intl/plugin'
import { prepareNextCommand } from './scripts/setup/next-command.mjs'

const withNextIntl = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: { createMessagesDeclaration: './messages/vi.json' },
})

/** @type {import('next').NextConfig} */
const nextConfig = {
  // A page older than this is rendered again before it is served, so the first visitor after a
  // quiet night never reads last evening's labels (docs/decisions/0003-fresh-and-safe.md).
  expireTime: 60,
  // Next.js's own cache, and for several servers one in common (docs/decisions/0022-several-servers.md).
  cacheHandler: fileURLToPath(new URL('server/group/page-cache.mjs', import.meta.url)),
  // Bytes of pages kept in memory besides the disk: each costs three to four times what is counted.
  cacheMaxMemorySize: 16 * 1024 * 1024,
  // prom-client: the one registry that the server has too.
  serverExternalPackages: ['libsql', 'prom-client'],
  poweredByHeader: false,
  // `server/finished-pages.ts` tags pages as they travel, for a tenth of the time.
  generateEtags: false,
  // A folder above with a lock file of its own is none of ours.
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
  reactStrictMode: true,
  // Pictures are made at their size; the optimizer would only be a door more to guard.
  images: { unoptimized: true },
  devIndicators: false,
  // Every page of a list has one address.
  redirects: async () => [{ source: '/:list+/trang/1', destination: '/:list+', permanent: true }],
}

/**
 * Pages are rendered at every visit and hear of changes of the content; what does that is no part of a build.
 *
 * @type {import('next').NextConfig}
 */
const WHILE_DEVELOPING = {
  cacheHandler: undefined,
  pageExtensions: ['dev.ts', 'tsx', 'ts'],
  instrumentationClientInject: ['./client/dev/content-reload.ts'],
}

/** @type {(phase: string) => import('next').NextConfig} */
export default (phase) => {
  prepareNextCommand(phase)
  return withNextIntl(
    phase === PHASE_DEVELOPMENT_SERVER ? { ...nextConfig, ...WHILE_DEVELOPING } : nextConfig,
  )
}
