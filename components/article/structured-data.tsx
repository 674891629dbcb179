import type { Article } from '@/lib/content'
import { SITE } from '@/lib/site'
import { toIsoTime } from '@/lib/time/vietnam-time'

/** The article for machines: schema.org's NewsArticle, corrections included. */
export function StructuredData({ article }: { article: Article }) {
  const { title, description, publishedAt, updatedAt, byline, cover, href, corrections } = article
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    description,
    inLanguage: 'vi',
    mainEntityOfPage: `${SITE.url}${href}`,
    datePublished: toIsoTime(publishedAt),
    dateModified: toIsoTime(updatedAt ?? publishedAt),
    publisher: { '@type': 'NewsMediaOrganization', name: SITE.name },
    ...(byline && { author: { '@type': 'Person', name: byline } }),
    ...(cover && { image: `${SITE.url}${cover.src}` }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ at, text }) => ({
        '@type': 'CorrectionComment',
        datePublished: toIsoTime(at),
        text,
      })),
    }),
  }
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped, so that `</script>` in a title stays text
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
    />
  )
}
