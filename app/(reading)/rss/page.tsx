import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { FeedLinks } from '@/components/feeds/feed-links'
import { SECTIONS } from '@/lib/content'
import { pageMetadata } from '@/lib/page-metadata'
import { SITE } from '@/lib/site'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('feeds')
  const description = t('description', { site: SITE.name })
  return pageMetadata({ title: t('title'), description, path: '/rss' })
}

/** Every feed there is, but those of topics. */
export default function FeedsPage() {
  const t = useTranslations()
  return (
    <div className="mx-auto max-w-measure px-4 py-6 sm:px-6 lg:py-10">
      <h1 className="font-serif text-h1 font-bold">{t('feeds.title')}</h1>
      <p className="mt-4 text-soft">{t('feeds.intro')}</p>
      <ul className="ruled mt-6">
        <FeedLinks name={t('feeds.everything')} path="" />
        {SECTIONS.map((section) => (
          <FeedLinks key={section} name={t(`sections.${section}`)} path={`/${section}`} />
        ))}
      </ul>
    </div>
  )
}
