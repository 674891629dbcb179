import { useTranslations } from 'next-intl'
import { StoryIntro } from '@/components/story/story-intro'
import { StoryPicture } from '@/components/story/story-picture'
import { StoryTime } from '@/components/story/story-time'
import type { LiveLines, StoryCard } from '@/lib/model'

type Props = { id: string; story: StoryCard; lines: LiveLines['lines']; now: number }

/** A running event on the front page, with its newest lines. */
export function LiveGroup({ id, story, lines, now }: Props) {
  const t = useTranslations('live')
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="group-heading mb-2 sm:mb-3">
        <a className="inline-block py-0.5 hover:underline" href={story.href}>
          {t('running')}
        </a>
      </h2>
      <div className="grid grid-cols-1 gap-x-8 gap-y-4 md:grid-cols-2">
        <article className="relative">
          {story.cover && (
            <div className="mb-3">
              <StoryPicture cover={story.cover} place="hero" />
            </div>
          )}
          <StoryIntro
            {...{ story, now }}
            heading="h3"
            size="text-h4 sm:text-h3"
            showSection={false}
          />
        </article>
        <ol className="ruled">
          {lines.map(({ href, at, called }) => (
            <li key={href} className="relative py-2.5">
              <p className="text-meta font-semibold text-mark">
                <StoryTime publishedAt={at} now={now} />
              </p>
              <a
                className="headline-link block font-serif text-[1rem]/[1.4] font-medium text-balance"
                href={href}
              >
                {called}
              </a>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
