import { useTranslations } from 'next-intl'
import { StoryBody } from '@/components/body/story-body'
import { PictureView } from '@/lib/body'
import { type Term, termHref } from '@/lib/model'
import type { TermProfile } from '@/lib/query'
import { ProfileLinks } from './profile-links'

type Props = { term: Term; profile: TermProfile }

/** Who somebody is, or what a topic is about, above their stories. */
export function ProfileHeader({ term, profile }: Props) {
  const { name, description, cover, record, readBody, subtopics } = profile
  const isPerson = term.kind === 'author'
  return (
    <header className="mt-2 mb-6 border-b-2 border-ink pb-3">
      <div className={isPerson ? 'flex gap-4 sm:gap-6' : LAID_OUT[cover ? 'beside' : 'alone']}>
        {cover && (
          <div className={isPerson ? 'w-24 shrink-0 sm:w-48' : ''}>
            <PictureView
              picture={cover}
              alt={cover.alt}
              focus={cover.focus}
              {...(isPerson ? PORTRAIT : WIDE)}
              eager
            />
          </div>
        )}
        <div className="min-w-0 flex-1">
          <h1 className="font-serif text-h1 font-bold">{name}</h1>
          {record.role && <p className="mt-1 font-semibold text-soft">{record.role}</p>}
          {description && <p className="mt-2 max-w-measure">{description}</p>}
          <ProfileLinks record={record} />
        </div>
      </div>
      <div className="mt-4 max-w-measure">
        <StoryBody body={readBody()} />
      </div>
      <Subtopics topics={subtopics} />
    </header>
  )
}

const LAID_OUT = {
  alone: '',
  beside: 'grid grid-cols-1 items-center gap-x-6 gap-y-3 md:grid-cols-2',
} as const

const PORTRAIT = { place: 'square', shape: 'aspect-square' } as const
const WIDE = { place: 'feature', shape: 'aspect-video' } as const

function Subtopics({ topics }: { topics: readonly Term[] }) {
  const t = useTranslations('following')
  if (topics.length === 0) return null
  return (
    <nav aria-label={t('subtopics')} className="mt-2 flex flex-wrap gap-x-6">
      {topics.map((topic) => (
        <a
          key={topic.slug}
          className="inline-block py-1.5 text-small font-semibold text-accent hover:underline"
          href={termHref(topic)}
        >
          {topic.name}
        </a>
      ))}
    </nav>
  )
}
