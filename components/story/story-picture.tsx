import { PictureView } from '@/lib/body'
import type { Cover } from '@/lib/model'
import type { PlaceName } from '@/lib/pictures'

type Props = {
  readonly cover: Cover
  readonly place: keyof typeof SHAPES
  readonly eager?: boolean
}

/** The shape of each place, as its cuts have it (`lib/pictures/places.ts`). */
const SHAPES = {
  lead: 'aspect-video',
  feature: 'aspect-video',
  hero: 'aspect-video',
  beside: 'aspect-4/3 sm:aspect-video',
  below: 'aspect-4/3 sm:aspect-video',
  halfColumn: 'aspect-4/3 sm:aspect-video',
  thirdColumn: 'aspect-4/3 sm:aspect-video',
  quarterColumn: 'aspect-4/3 sm:aspect-video',
  row: 'aspect-4/3',
  aside: 'aspect-4/3',
} as const satisfies Partial<Record<PlaceName, string>>

/**
 * A story's picture beside its headline, in one shape for every card of a place. It is an ornament there:
 * the headline says what the link is, so the picture has no alternative text of its own.
 */
export function StoryPicture({ cover, place, eager }: Props) {
  const { focus } = cover
  return <PictureView picture={cover} alt="" shape={SHAPES[place]} {...{ place, focus, eager }} />
}
