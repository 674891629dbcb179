import { ArticlePage } from '@/components/article/article-page'
import { LiteArticle } from '@/components/lite/lite-article'
import { pageMetadata, storyWords } from '@/lib/outputs'
import {
  findArticle,
  latestStories,
  moreOfSection,
  neighbours,
  relatedStories,
  seriesOf,
} from '@/lib/query'
import type { View } from '@/lib/store'
import { currentView } from './current-view'
import { Gone } from './gone'
import type { PageProps } from './page-module'

type Props = PageProps<'article'>

/** How many related stories stand below an article, and how many of its section. */
const MORE = 4

function find({ params: { section, slug }, now }: Props, view: View) {
  return findArticle(section, slug, now, view)
}

export async function metadata(props: Props) {
  const article = find(props, await currentView())
  if (!article) return undefined
  const { title, description, href, cover } = article
  const picture = { page: href, words: storyWords(article) }
  return pageMetadata({ title, description, path: href, cover, picture, story: article })
}

export async function Full(props: Props) {
  const { params, now } = props
  const view = await currentView()
  const article = find(props, view)
  if (!article) return <Gone kind="article" slug={params.slug} {...{ now, view }} />
  const related = relatedStories(article, now, MORE)
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
  const related = relatedStories(article, now, MORE)
  const shown = [article, ...related].map(({ href }) => href)
  const more = moreOfSection(article.section, shown, now, MORE - related.length)
  const series = seriesOf(article, now)
  return <LiteArticle {...{ article, series, now }} more={[...related, ...more]} />
}
