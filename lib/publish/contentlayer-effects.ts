import type { SourcePlugin } from 'contentlayer2/core'
import { S, T } from './contentlayer2'

/**
 * What is used of contentlayer2's effect system, the way it is there: the package's types leave out
 * what it passes on from `@effect-ts`.
 */
export const effects = T as unknown as {
  succeed(value: unknown): unknown
  either(effect: unknown): unknown
  runPromise(effect: unknown): Promise<Either>
}

export const streams = S as unknown as {
  fromEffect(effect: unknown): ReturnType<SourcePlugin['fetchData']>
}

type Either =
  | { readonly _tag: 'Left'; readonly left: unknown }
  | { readonly _tag: 'Right'; readonly right: unknown }
