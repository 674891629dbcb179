import { useTranslations } from 'next-intl'
import { StoryIntro } from '@/components/story/story-intro'
import { StoryPicture } from '@/components/story/story-picture'
import type { StoryCard } from '@/lib/model'

/** The article the editors recommend, on a ground of its own under the lead. */
export function FeatureStory({ story, now }: { story: StoryCard; now: number }) {
  const t = useTranslations('front')
  return (
    <section aria-labelledby="bai-chon-doc" className="-mx-4 mt-7 bg-sheet p-4 sm:mx-0 sm:p-6">
      <h2 id="bai-chon-doc" className="mb-3 text-base font-bold">
        {t('feature')}
      </h2>
      <article className="relative grid grid-cols-1 items-center gap-x-6 gap-y-3 md:grid-cols-2">
        {story.cover && <StoryPicture cover={story.cover} place="feature" />}
        <StoryIntro story={story} now={now} heading="h3" size="text-h4 sm:text-h3" />
      </article>
    </section>
  )
}
