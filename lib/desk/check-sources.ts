import { STORE_SOURCES } from '../content/store/made-by'

/** What the results of a check depend on, besides the content: its rules, and which pages there are. */
export const CHECK_SOURCES = [...STORE_SOURCES, 'app', 'public', 'lib/desk'] as const
