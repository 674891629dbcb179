import { fileURLToPath } from 'node:url'
import { runAgainWithPackages } from './scripts/setup/next-packages.mjs'

runAgainWithPackages()
const { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_SERVER } = await import('next/constants.js')
const { prepareNextCommand } = await import('./scripts/setup/next-command.mjs')

/** @type {import('next').NextConfig} */
const nextConfig = {
  // The server's own cache of pages (docs/decisions/0025-one-cache.md); Next.js keeps none besides.
  cacheHandler: fileURLToPath(new URL('server/cache/next-cache-handler.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  // prom-client: the one registry that the server has too.
  serverExternalPackages: ['libsql', 'prom-client'],
  poweredByHeader: false,
  // `server/cache/` tags pages as they travel, for a tenth of the time.
  generateEtags: false,
  // A folder above with a lock file of its own is none of ours.
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
  reactStrictMode: true,
  // Pictures are made at their size; the optimizer would only be a door more to guard.
  images: { unoptimized: true },
  devIndicators: false,
  // Feeds and sitemaps, whatever list they are of, have one handler, which asks the table of routes.
  rewrites: async () => [{ source: '/:path(.+\\.(?:xml|json))', destination: '/api/files/:path' }],
}

/**
 * Pages are rendered at every visit and hear of changes of the content; what does that is no part of a build.
 *
 * @type {import('next').NextConfig}
 */
const WHILE_DEVELOPING = {
  cacheHandler: undefined,
  pageExtensions: ['dev.ts', 'tsx', 'ts'],
  instrumentationClientInject: ['./server/dev/browser/content-reload.ts'],
}

/** @type {(phase: string) => Promise<import('next').NextConfig>} */
export default async (phase) => {
  await prepareNextCommand(phase)
  // What follows is for compiling.
  if (phase === PHASE_PRODUCTION_SERVER) return nextConfig
  const { default: createNextIntlPlugin } = await import('next-intl/plugin')
  const withNextIntl = createNextIntlPlugin({
    requestConfig: './i18n/request.ts',
    experimental: { createMessagesDeclaration: './messages/vi.json' },
  })
  return withNextIntl(
    phase === PHASE_DEVELOPMENT_SERVER ? { ...nextConfig, ...WHILE_DEVELOPING } : nextConfig,
  )
}
