import type { Wording } from '@/lib/model'

/** Something to tell about a body, at an offset of the file. */
export type Finding = { readonly at: number; readonly wording: Wording }
