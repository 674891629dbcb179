import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { TermFront } from '@/components/following/term-front'
import { LiteTerm } from '@/components/lite/lite-term'
import { StructuredData } from '@/components/machines/structured-data'
import { paper } from '@/lib/config'
import type { TermKind } from '@/lib/model'
import { pageMetadata, profilePage } from '@/lib/outputs'
import { findProfile, findTerm, latestStories, termPage } from '@/lib/query'
import { ROUTES } from '@/lib/routes'
import type { View } from '@/lib/store'
import { currentView } from './current-view'
import type { PageProps } from './page-module'
import { titleOfPage } from './title-of-page'

/** Topics, sources, authors and genres: their pages differ in nothing but the kind. */
type Props = PageProps<TermKind>

export async function metadata({ type: kind, params: { slug }, page, now }: Props) {
  const view = await currentView()
  const term = findTerm({ kind, slug }, now, view)
  if (!term) return undefined
  const { name } = term
  const { description, cover } = findProfile({ kind, slug }, now, view) ?? {}
  const t = await getTranslations('following')
  return pageMetadata({
    title: await titleOfPage(t('titleOf', { kind: t(`kinds.${kind}`), name }), page),
    description: description ?? t(`descriptions.${kind}`, { name, site: paper().name }),
    cover,
    path: ROUTES[kind].path({ slug, page }),
    ...('feeds' in ROUTES[kind] && { feedOf: { path: ROUTES[kind].path({ slug }), name } }),
  })
}

function load({ type: kind, params: { slug }, page, now }: Props, view: View) {
  return { list: termPage({ kind, slug }, page, now, view) ?? notFound(), now }
}

export async function Full(props: Props) {
  const { list, now } = load(props, await currentView())
  const shown = [...(list.profile?.pinned ?? []), ...list.stories]
  return (
    <>
      {list.profile && <StructuredData things={[profilePage(list.term, list.profile)]} />}
      <TermFront {...{ list, now }} latest={latestStories(now, { shown })} />
    </>
  )
}

export function Lite(props: Props) {
  return <LiteTerm {...load(props, 'public')} />
}
