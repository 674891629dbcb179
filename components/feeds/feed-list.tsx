import { useTranslations } from 'next-intl'
import { sectionIds, sectionName } from '@/lib/config'
import { ROUTES } from '@/lib/routes'
import { FeedLinks } from './feed-links'

/** Every feed there is, but those of topics. */
export function FeedList() {
  const t = useTranslations()
  return (
    <div className="mx-auto max-w-measure px-4 py-6 sm:px-6 lg:py-10">
      <h1 className="font-serif text-h1 font-bold">{t('feeds.title')}</h1>
      <p className="mt-4 text-soft">{t('feeds.intro')}</p>
      <ul className="ruled mt-6">
        <FeedLinks name={t('feeds.everything')} path={ROUTES.front.path()} />
        {sectionIds().map((section) => (
          <FeedLinks
            key={section}
            name={sectionName(section)}
            path={ROUTES.section.path({ section })}
          />
        ))}
      </ul>
    </div>
  )
}
