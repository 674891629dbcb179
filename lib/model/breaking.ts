import type { Place } from './place'

/** What `khan.yaml` states; times in milliseconds since 1970. */
export type WrittenBreaking = {
  readonly text: string
  /** The story it leads to, and where that is written. */
  readonly story?: Place & { readonly slug: string }
  readonly from: number
  readonly until: number
}
