import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { StoryHistory } from '@/components/history/story-history'
import { blocksOfBody } from '@/lib/body'
import { contentDir, paper } from '@/lib/config'
import type { Article } from '@/lib/model'
import { pageMetadata } from '@/lib/outputs'
import { findArticle, findCard } from '@/lib/query'
import { ROUTES } from '@/lib/routes'
import { selectLife } from '@/lib/store'
import { Gone } from './gone'
import type { PageProps } from './page-module'

type Props = PageProps<'history'>

function find({ params: { slug }, now }: Props): Article | undefined {
  const card = paper().showsHistory ? findCard('article', slug, now) : undefined
  return card && findArticle(card.section, slug, now)
}

export async function metadata(props: Props) {
  const article = find(props)
  if (!article) return undefined
  const t = await getTranslations('history')
  return pageMetadata({
    title: `${t('title')}: ${article.title}`,
    description: t('description'),
    path: ROUTES.history.path({ slug: article.slug }),
  })
}

/** What readers saw change in an article. */
export async function Full(props: Props) {
  const { params, now } = props
  const article = find(props)
  if (!article)
    return paper().showsHistory ? <Gone kind="article" {...params} now={now} /> : notFound()
  return <StoryHistory article={article} changes={await changesOf(article, now)} />
}

export { Full as Lite }

async function changesOf(article: Article, now: number) {
  const file = selectLife('article', article.slug)?.path
  if (file === undefined) return []
  // Loaded for this page only: it brings the checker.
  const { publicChanges } = await import('@/lib/history')
  const blocks = blocksOfBody({ tree: article.readBody().tree })
  return publicChanges(contentDir(), file, { ...article, blocks }, now)
}
