import type { ContainerKind } from '@/lib/model'

/** How many stories a container of a kind has where nothing says otherwise. */
export const LENGTHS = {
  /** The largest, two beside it, three below. */
  lead: 6,
  feature: 1,
  package: 4,
  list: 6,
  carousel: 8,
  opinion: 4,
  section: 5,
  topic: 5,
  latest: 8,
  'most-read': 5,
  live: 1,
} as const satisfies Record<ContainerKind, number>

/** A container of these kinds is only as long as the list of its stories, where it has one. */
export const BY_HAND: readonly ContainerKind[] = ['package', 'list', 'carousel', 'opinion']
