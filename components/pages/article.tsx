import { notFound } from 'next/navigation'
import { ArticlePage } from '@/components/article/article-page'
import { LiteArticle } from '@/components/lite/lite-article'
import { LiteLive } from '@/components/lite/lite-live'
import { LivePage } from '@/components/live/live-page'
import { type Article, labelledTitle } from '@/lib/model'
import { pageMetadata, storyWords } from '@/lib/outputs'
import {
  findArticle,
  latestStories,
  liveCoverage,
  moreOfSection,
  neighbours,
  relatedStories,
  seriesOf,
} from '@/lib/query'
import { ROUTES } from '@/lib/routes'
import type { View } from '@/lib/store'
import { currentView } from './current-view'
import { Gone } from './gone'
import type { PageProps } from './page-module'
import { titleOfPage } from './title-of-page'

type Props = PageProps<'article'>

/** How many related stories stand below an article, and how many of its section. */
const MORE = 4

function find({ params: { section, slug }, now }: Props, view: View) {
  return findArticle(section, slug, now, view)
}

/** The entries of an event that is, or was, covered live; undefined of another article. */
function coverageOf(article: Article, { page, now }: Props) {
  return article.isLive ? (liveCoverage(article, page, now) ?? notFound()) : undefined
}

export async function metadata(props: Props) {
  const article = find(props, await currentView())
  if (!article) return undefined
  const { description, href, cover, section, slug, isLive } = article
  const title = labelledTitle(article)
  const picture = { page: href, words: storyWords(article) }
  return pageMetadata({
    title: await titleOfPage(title, props.page),
    ...{ description, cover, picture, story: article },
    path: ROUTES.article.path({ section, slug, page: props.page }),
    ...(isLive && { feedOf: { path: href, name: article.title } }),
  })
}

export async function Full(props: Props) {
  const { params, now } = props
  const view = await currentView()
  const article = find(props, view)
  if (!article) return <Gone kind="article" slug={params.slug} {...{ now, view }} />
  const related = relatedStories(article, now, MORE)
  const coverage = coverageOf(article, props)
  if (coverage)
    return <LivePage event={article} {...{ coverage, related, now }} latest={latestStories(now)} />
  const shown = [article, ...related].map(({ href }) => href)
  return (
    <ArticlePage
      {...{ article, related, now }}
      sameSection={moreOfSection(article.section, shown, now, MORE)}
      latest={latestStories(now)}
      neighbours={neighbours(article, now)}
      series={seriesOf(article, now)}
    />
  )
}

export function Lite(props: Props) {
  const { params, now } = props
  const article = find(props, 'public')
  if (!article) return <Gone kind="article" slug={params.slug} now={now} />
  const coverage = coverageOf(article, props)
  if (coverage) return <LiteLive event={article} {...{ coverage, now }} />
  const related = relatedStories(article, now, MORE)
  const shown = [article, ...related].map(({ href }) => href)
  const more = moreOfSection(article.section, shown, now, MORE - related.length)
  const series = seriesOf(article, now)
  return <LiteArticle {...{ article, series, now }} more={[...related, ...more]} />
}
