import { previewState } from '@/lib/publish'
import { PreviewBanner } from './preview-banner'

type Props = { kind: 'article' | 'headline'; slug: string }

/** The banner of a story as it is at this moment. */
export function PreviewOf({ kind, slug }: Props) {
  return <PreviewBanner preview={previewState(kind, slug, Date.now())} />
}
