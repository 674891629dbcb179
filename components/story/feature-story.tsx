import { useTranslations } from 'next-intl'
import type { StoryCard } from '@/lib/model'
import { StoryIntro } from './story-intro'
import { StoryPicture } from './story-picture'

/** The article the editors recommend, on a band of its own. */
export function FeatureStory({ story, now }: { story: StoryCard; now: number }) {
  const t = useTranslations('front')
  return (
    <section aria-labelledby="bai-chon-doc" className="bg-sheet">
      <div className="mx-auto max-w-page px-4 py-8 sm:px-6 sm:py-10">
        <h2 id="bai-chon-doc" className="mb-4 text-base font-bold">
          {t('feature')}
        </h2>
        <article className="relative grid grid-cols-1 items-center gap-4 md:grid-cols-2 md:gap-8">
          {story.cover && <StoryPicture cover={story.cover} place="feature" />}
          <StoryIntro story={story} now={now} heading="h3" size="text-h2" />
        </article>
      </div>
    </section>
  )
}
