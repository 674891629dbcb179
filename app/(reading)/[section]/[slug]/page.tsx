import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ArticleHeader } from '@/components/article/article-header'
import { Corrections } from '@/components/article/corrections'
import { CreditLine } from '@/components/article/credit-line'
import { NeighbourLinks } from '@/components/article/neighbour-links'
import { OldStoryNotice } from '@/components/article/old-story-notice'
import { StoryLinks } from '@/components/article/story-links'
import { Topics } from '@/components/article/topics'
import { WithdrawnNotice } from '@/components/article/withdrawn-notice'
import { Figure } from '@/components/body/figure'
import { StoryBody } from '@/components/body/story-body'
import { LatestNews } from '@/components/latest-news/latest-news'
import { WithRail } from '@/components/layout/with-rail'
import { StructuredData } from '@/components/machines/structured-data'
import {
  type Article,
  findArticle,
  isSection,
  latestStories,
  moreOfSection,
  neighbours,
  newestOfKind,
  relatedStories,
  storyAddress,
} from '@/lib/content'
import { pageMetadata } from '@/lib/page-metadata'
import { currentView } from '@/lib/preview/current-view'
import { storyWords } from '@/lib/share-picture/picture-words'
import { sectionBreadcrumbs } from '@/lib/structured-data/breadcrumbs'
import { newsArticle } from '@/lib/structured-data/news-article'

export const revalidate = 30

/** How many articles `next build` renders; older ones are rendered when first asked for. */
const PRERENDERED = 50
const RELATED = 4

type Props = { params: Promise<{ section: string; slug: string }> }

export function generateStaticParams() {
  return newestOfKind('article', Date.now(), PRERENDERED).map(({ section, slug }) => ({
    section,
    slug,
  }))
}

async function articleAt(params: Props['params'], now: number): Promise<Article | undefined> {
  const { section, slug } = await params
  return isSection(section) ? findArticle(section, slug, now, await currentView()) : undefined
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await articleAt(params, Date.now())
  if (!article) return { robots: { index: false } }
  const { title, description, href, cover } = article
  return pageMetadata({
    title,
    description,
    path: href,
    cover,
    picture: { page: href, words: storyWords(article) },
    story: article,
  })
}

export default async function ArticlePage({ params }: Props) {
  const now = Date.now()
  const article = await articleAt(params, now)
  if (!article) return <NoArticle params={params} now={now} />
  return (
    <WithRail rail={<LatestNews stories={latestStories(now)} now={now} />}>
      <article className="mx-auto max-w-measure">
        <StructuredData
          things={[newsArticle(article), sectionBreadcrumbs(article.section, article.title)]}
        />
        <ArticleHeader article={article} />
        <OldStoryNotice publishedAt={article.publishedAt} now={now} />
        {article.cover && <Figure {...article.cover} eager />}
        <StoryBody body={article.readBody()} />
        <Corrections corrections={article.corrections} />
        <CreditLine byline={article.byline} source={article.source} pages={article.creditPages} />
        <Topics topics={article.topics} />
        <NeighbourLinks {...neighbours(article, now)} />
      </article>
      <MoreStories article={article} now={now} />
    </WithRail>
  )
}

/** A story that was withdrawn says so; the server answers 410 there. */
async function NoArticle({ params, now }: Props & { now: number }) {
  const { slug } = await params
  const address = storyAddress('article', slug, now)
  if (address?.state !== 'withdrawn') {
    // The layout tells why, to whoever previews it.
    if ((await currentView()) === 'preview') return null
    notFound()
  }
  return <WithdrawnNotice title={address.title} reason={address.reason} />
}

function MoreStories({ article, now }: { article: Article; now: number }) {
  const t = useTranslations('article')
  const related = relatedStories(article, now, RELATED)
  const shown = [article, ...related].map((story) => story.href)
  const sameSection = moreOfSection(article.section, shown, now, RELATED)
  return (
    <div className="mx-auto max-w-measure">
      <StoryLinks id="tin-lien-quan" title={t('related')} stories={related} now={now} />
      <StoryLinks
        id="cung-chuyen-muc"
        showSection={false}
        title={t('sameSection')}
        stories={sameSection}
        now={now}
      />
    </div>
  )
}
