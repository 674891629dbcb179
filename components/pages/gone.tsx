import { notFound } from 'next/navigation'
import { WithdrawnNotice } from '@/components/article/withdrawn-notice'
import { storyAddress } from '@/lib/query'
import type { StoryKind } from '@/lib/routes'
import type { View } from '@/lib/store'

type Props = { kind: StoryKind; slug: string; now: number; view?: View }

/** In the place of a story: one that was withdrawn says so; the server answers 410 there. */
export function Gone({ kind, slug, now, view = 'public' }: Props) {
  const address = storyAddress(kind, slug, now)
  if (address?.state === 'withdrawn')
    return <WithdrawnNotice title={address.title} reason={address.reason} />
  // The banner says why, to whoever previews it.
  return view === 'preview' ? null : notFound()
}
