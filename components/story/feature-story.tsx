import { useTranslations } from 'next-intl'
import type { StoryCard } from '@/lib/content'
import { SectionKicker } from './section-kicker'
import { StoryPicture } from './story-picture'
import { StoryTime } from './story-time'

/** The article the editors recommend, on a band of its own. */
export function FeatureStory({ story, now }: { story: StoryCard; now: number }) {
  const t = useTranslations('front')
  return (
    <section aria-labelledby="bai-chon-doc" className="bg-sheet">
      <div className="mx-auto max-w-page px-4 py-8 sm:px-6 sm:py-10">
        <h2 id="bai-chon-doc" className="mb-4 text-base font-bold">
          {t('feature')}
        </h2>
        <article className="relative grid items-center gap-4 md:grid-cols-2 md:gap-8">
          {story.cover && <StoryPicture picture={story.cover} />}
          <div>
            <SectionKicker section={story.section} />
            <h3 className="font-serif text-h2 font-bold">
              <a className="headline-link" href={story.href}>
                {story.title}
              </a>
            </h3>
            {story.description && <p className="mt-2 text-soft">{story.description}</p>}
            {story.publishedAt !== undefined && (
              <p className="mt-2 text-meta text-soft">
                <StoryTime publishedAt={story.publishedAt} now={now} />
              </p>
            )}
          </div>
        </article>
      </div>
    </section>
  )
}
