import type { ShownPage } from '@/lib/routes'
import type { PageModule } from './page-module'

/** The views and the metadata of every page type; each is loaded when a page of it is rendered. */
export const PAGES: { readonly [T in ShownPage]: () => Promise<PageModule<T>> } = {
  front: () => import('./front'),
  latest: () => import('./latest'),
  section: () => import('./section'),
  article: () => import('./article'),
  entry: () => import('./entry'),
  brief: () => import('./brief'),
  topics: () => import('./topics'),
  topic: () => import('./term'),
  source: () => import('./term'),
  author: () => import('./term'),
  genre: () => import('./term'),
  series: () => import('./term'),
  archive: () => import('./archive'),
  archiveMonth: () => import('./archive-month'),
  archiveDay: () => import('./archive-day'),
  corrections: () => import('./corrections'),
  history: () => import('./history'),
  search: () => import('./search'),
  feeds: () => import('./feeds'),
  about: () => import('./imprint'),
  contact: () => import('./imprint'),
  accessibility: () => import('./imprint'),
  privacy: () => import('./imprint'),
  saved: () => import('./saved'),
  offline: () => import('./offline'),
  fresh: () => import('./fresh'),
  liteNotFound: () => import('./lite-not-found'),
}
