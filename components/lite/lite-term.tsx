import { useTranslations } from 'next-intl'
import { ProfileLinks } from '@/components/following/profile-links'
import { Pagination } from '@/components/story/pagination'
import { termHref } from '@/lib/model'
import type { TermPage, TermProfile } from '@/lib/query'
import { ROUTES } from '@/lib/routes'
import { LiteBody } from './lite-body'
import { LiteCover } from './lite-cover'
import { LiteStories } from './lite-stories'

/** One page of the stories of a topic, a source, an author or a genre. */
export function LiteTerm({ list, now }: { list: TermPage; now: number }) {
  const t = useTranslations('following')
  const { term, stories, page, pages, profile } = list
  const pinned = profile?.pinned ?? []
  return (
    <>
      <small>{t(`kinds.${term.kind}`)}</small>
      <h1>{term.name}</h1>
      {profile && <LiteProfile profile={profile} />}
      {pinned.length > 0 && (
        <>
          <h2>{t('pinned')}</h2>
          <LiteStories stories={pinned} now={now} showSection />
          <h2>{t('newest')}</h2>
        </>
      )}
      {stories.length === 0 && <p>{t('noStories')}</p>}
      <LiteStories stories={stories} now={now} showSection />
      <Pagination
        hrefOf={(page) => ROUTES[term.kind].path({ slug: term.slug, page })}
        page={page}
        pages={pages}
      />
    </>
  )
}

function LiteProfile({ profile }: { profile: TermProfile }) {
  const t = useTranslations('following')
  const { description, cover, record, parent, subtopics, readBody } = profile
  const others = [...(parent ? [parent] : []), ...subtopics]
  return (
    <>
      {record.role && <p>{record.role}</p>}
      {description && (
        <p>
          <strong>{description}</strong>
        </p>
      )}
      {cover && <LiteCover cover={cover} />}
      <LiteBody body={readBody()} />
      <ProfileLinks record={record} />
      {others.length > 0 && (
        <nav aria-label={t('kinds.topic')}>
          <ul>
            {others.map((topic) => (
              <li key={topic.slug}>
                <a href={termHref(topic)}>{topic.name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}
