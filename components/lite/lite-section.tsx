import { useTranslations } from 'next-intl'
import { SectionChildren } from '@/components/section/section-children'
import { Pagination } from '@/components/story/pagination'
import { type Section, sectionName } from '@/lib/config'
import type { StoryCard, StoryPage } from '@/lib/model'
import { ROUTES } from '@/lib/routes'
import { LiteStories } from './lite-stories'

type Props = {
  section: Section
  highlights?: readonly StoryCard[] | undefined
  list: StoryPage
  now: number
}

/** One page of a section: on the first page the editors' choice, then its stories by time. */
export function LiteSection({ section, highlights = [], list, now }: Props) {
  const t = useTranslations()
  const isEmpty = list.stories.length === 0 && highlights.length === 0
  return (
    <>
      <h1>{sectionName(section)}</h1>
      <SectionChildren section={section} />
      {isEmpty && <p>{t('section.empty')}</p>}
      {highlights.length > 0 && (
        <>
          <h2>{t('section.highlights')}</h2>
          <LiteStories stories={highlights} now={now} />
          <h2>{t('section.newest')}</h2>
        </>
      )}
      <LiteStories stories={list.stories} now={now} />
      <Pagination
        hrefOf={(page) => ROUTES.section.path({ section, page })}
        page={list.page}
        pages={list.pages}
      />
    </>
  )
}
