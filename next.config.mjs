import { fileURLToPath } from 'node:url'
import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: { createMessagesDeclaration: './messages/vi.json' },
})

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
  reactStrictMode: true,
  // Pictures are made at their size; the optimizer would only be a door more to guard.
  images: { unoptimized: true },
  devIndicators: false,
  // Feeds and sitemaps, whatever list they are of, have one handler, which asks the table of routes.
  rewrites: async () => [{ source: '/:path(.+\\.(?:xml|json))', destination: '/api/files/:path' }],
}

export default withNextIntl(nextConfig)
