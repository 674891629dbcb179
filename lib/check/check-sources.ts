import { STORE_SOURCES } from '@/lib/store'

/** What the results of a check depend on, besides the content: its rules, and which pages there are. */
export const CHECK_SOURCES = [...STORE_SOURCES, 'app', 'public', 'lib/check'] as const
