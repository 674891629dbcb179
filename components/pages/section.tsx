import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LiteSection } from '@/components/lite/lite-section'
import { StructuredData } from '@/components/machines/structured-data'
import { SectionFront } from '@/components/section/section-front'
import { paper, sectionName, sectionOf } from '@/lib/config'
import { pageMetadata, sectionBreadcrumbs, sectionWords } from '@/lib/outputs'
import { latestStories, mostReadStories, sectionHead, sectionPage } from '@/lib/query'
import { ROUTES } from '@/lib/routes'
import { currentView } from './current-view'
import type { PageProps } from './page-module'
import { titleOfPage } from './title-of-page'

type Props = PageProps<'section'>

export async function metadata({ params: { section }, page }: Props) {
  const t = await getTranslations()
  const name = sectionName(section)
  const path = ROUTES.section.path({ section })
  const description = t('section.description', { section: name, site: paper().name })
  return pageMetadata({
    title: await titleOfPage(name, page),
    ...(page === 1 && { description }),
    path: ROUTES.section.path({ section, page }),
    feedOf: { path, name },
    picture: { page: path, words: sectionWords(section) },
    shared: sectionOf(section)?.shared,
  })
}

/** The list of one page, with the editors' choice on the first. */
async function load({ params: { section }, page, now }: Props) {
  const view = await currentView()
  const list = sectionPage(section, page, now) ?? notFound()
  return { section, list, now, head: page === 1 ? sectionHead(section, now, view) : NO_HEAD }
}

const NO_HEAD = { lead: [], highlights: [], containers: [] }

export async function Full(props: Props) {
  const { section } = props.params
  const page = await load(props)
  const { now, list, head } = page
  const inHead = [...head.lead, ...head.highlights, ...head.containers.flatMap((c) => c.stories)]
  return (
    <>
      <StructuredData things={[sectionBreadcrumbs(section)]} />
      <SectionFront
        {...page}
        latest={latestStories(now, { shown: [...inHead, ...list.stories] })}
        mostRead={mostReadStories(now, { section })}
      />
    </>
  )
}

export async function Lite(props: Props) {
  return <LiteSection {...(await load(props))} />
}
