import type { MetadataRoute } from 'next'
import { absoluteUrl } from '@/lib/config'
import { ENDPOINTS } from '@/lib/routes'

/** Everything may be read; what is for the pages' own script is nothing to find. */
export function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: '/api/' },
    sitemap: [ENDPOINTS.sitemapIndex, ENDPOINTS.newsSitemap].map(({ path }) => absoluteUrl(path)),
  }
}
