import { useTranslations } from 'next-intl'
import { Pagination } from '@/components/story/pagination'
import type { TermPage } from '@/lib/query'
import { ROUTES } from '@/lib/routes'
import { LiteStories } from './lite-stories'

/** One page of the stories of a topic, a source or an author. */
export function LiteTerm({ list, now }: { list: TermPage; now: number }) {
  const t = useTranslations('following')
  const { term, stories, page, pages } = list
  return (
    <>
      <small>{t(`kinds.${term.kind}`)}</small>
      <h1>{term.name}</h1>
      <LiteStories stories={stories} now={now} showSection />
      <Pagination
        hrefOf={(page) => ROUTES[term.kind].path({ slug: term.slug, page })}
        page={page}
        pages={pages}
      />
    </>
  )
}
