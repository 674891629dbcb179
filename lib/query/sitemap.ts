export { type SitemapMonth, sitemapEntries, sitemapMonths } from '@/lib/store'
