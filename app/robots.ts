import type { MetadataRoute } from 'next'
import { absoluteUrl } from '@/lib/absolute-url'

/** Everything may be read; what is for the pages' own script is nothing to find. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: '/api/' },
    sitemap: [absoluteUrl('/sitemap.xml'), absoluteUrl('/news-sitemap.xml')],
  }
}
