import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import type { FullPage, LitePage, MatchOf, PageType } from '@/lib/routes'

/** What a page is made from: its address, … */
export type PageProps<T extends PageType> = MatchOf<T> & {
  /** Milliseconds since 1970. */
  readonly now: number
  /** The query; empty where pages are cached, for theirs says nothing. */
  readonly query: Readonly<Record<string, string | readonly string[] | undefined>>
}

export type View<T extends PageType> = (props: PageProps<T>) => ReactNode | Promise<ReactNode>

/** What makes a page type: a file of this folder. A view asks `notFound` where there is nothing. */
export type PageModule<T extends PageType> = {
  /** What the page tells machines; undefined where there is none. */
  readonly metadata: (props: PageProps<T>) => Promise<Metadata | undefined>
} & (T extends FullPage ? { readonly Full: View<T> } : unknown) &
  (T extends LitePage ? { readonly Lite: View<T> } : unknown)
