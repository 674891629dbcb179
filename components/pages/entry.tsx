import { notFound } from 'next/navigation'
import { LiteEntryPage } from '@/components/lite/lite-live'
import { EntryPage } from '@/components/live/entry-page'
import { entryDescription, entryWords, pageMetadata } from '@/lib/outputs'
import { findCard, findEntry, latestStories } from '@/lib/query'
import type { View } from '@/lib/store'
import { currentView } from './current-view'
import type { PageProps } from './page-module'

type Props = PageProps<'entry'>

function find({ params: { slug, entry: id }, now }: Props, view: View) {
  const entry = findEntry(`${slug}/${id}`, now, view)
  const event = findCard('article', slug, now, view)
  return entry && event ? { entry, event } : undefined
}

export async function metadata(props: Props) {
  const found = find(props, await currentView())
  if (!found) return undefined
  const { entry, event } = found
  const { called: title, href, at } = entry
  return pageMetadata({
    ...{ title, description: entryDescription(entry, event), path: href },
    cover: entry.cover ?? event.cover,
    picture: { page: href, words: entryWords(entry) },
    story: { publishedAt: at, updatedAt: entry.updatedAt },
  })
}

export async function Full(props: Props) {
  const { now } = props
  return (
    <EntryPage
      {...(find(props, await currentView()) ?? notFound())}
      latest={latestStories(now)}
      now={now}
    />
  )
}

export function Lite(props: Props) {
  return <LiteEntryPage {...(find(props, 'public') ?? notFound())} />
}
