import { useTranslations } from 'next-intl'
import { Pagination } from '@/components/story/pagination'
import type { Section } from '@/lib/config'
import type { StoryCard, StoryPage } from '@/lib/model'
import { ROUTES } from '@/lib/routes'
import { LightStories } from './lite-stories'

type Props = {
  section: Section
  highlights?: readonly StoryCard[]
  list: StoryPage
  now: number
}

/** One page of a section: on the first page the editors' choice, then its stories by time. */
export function LightSection({ section, highlights = [], list, now }: Props) {
  const t = useTranslations()
  const isEmpty = list.stories.length === 0 && highlights.length === 0
  return (
    <>
      <h1>{t(`sections.${section}`)}</h1>
      {isEmpty && <p>{t('section.empty')}</p>}
      {highlights.length > 0 && (
        <>
          <h2>{t('section.highlights')}</h2>
          <LightStories stories={highlights} now={now} />
          <h2>{t('section.newest')}</h2>
        </>
      )}
      <LightStories stories={list.stories} now={now} />
      <Pagination
        hrefOf={(page) => ROUTES.section.path({ section, page })}
        page={list.page}
        pages={list.pages}
      />
    </>
  )
}
