import { useTranslations } from 'next-intl'
import { Pagination } from '@/components/story/pagination'
import type { FacetPage } from '@/lib/query'
import { ROUTES } from '@/lib/routes'
import { LightStories } from './lite-stories'

/** One page of the stories of a topic, a source or an author. */
export function LightFacet({ list, now }: { list: FacetPage; now: number }) {
  const t = useTranslations('following')
  const { facet, alsoNamed, stories, page, pages } = list
  return (
    <>
      <small>{t(`kinds.${facet.kind}`)}</small>
      <h1>{facet.name}</h1>
      {alsoNamed.length > 0 && <p>{t('alsoNamed', { names: alsoNamed.join(', ') })}</p>}
      <LightStories stories={stories} now={now} showSection />
      <Pagination
        hrefOf={(page) => ROUTES[facet.kind].path({ slug: facet.slug, page })}
        page={page}
        pages={pages}
      />
    </>
  )
}
