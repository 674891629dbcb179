import { previewState } from '@/lib/publish'
import type { StoryKind } from '@/lib/routes'
import { PreviewBanner } from './preview-banner'

type Props = { kind: StoryKind; slug: string }

/** The banner of a story as it is at this moment. */
export async function PreviewOf({ kind, slug }: Props) {
  return <PreviewBanner preview={await previewState(kind, slug, Date.now())} />
}

/** The same above a front, whose draft was sound when it was published; or as it will be at a time. */
export function PreviewOfFront({ at }: { at: number | undefined }) {
  const time =
    at === undefined ? ({ state: 'draft' } as const) : { state: 'front' as const, publishedAt: at }
  return <PreviewBanner preview={{ ...time, problems: [] }} />
}
