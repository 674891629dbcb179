import type { StoredDocument } from '@/lib/model'

/**
 * The one rule that decides what is public: a document that is neither a draft nor withdrawn is,
 * once its time has come. A headline without a time is at once.
 *
 * It is a condition on a row named `table`, with the instant bound as `:now` (milliseconds since
 * 1970). Every query of the site is made with it.
 */
export function isPublic(table: string): string {
  return `(${table}.state = 'public'
    AND (${table}.published_at IS NULL OR ${table}.published_at <= :now))`
}

/** Who looks at a story's own page: the public, or somebody with a preview link to it. */
export type View = 'public' | 'preview'

/**
 * What the page of one story shows to a view. A preview differs from what is public in nothing but
 * time and drafts: what was withdrawn stays so. A condition as `isPublic` is; lists never ask it.
 */
export function isShown(table: string, view: View): string {
  return view === 'preview' ? `${table}.state <> 'withdrawn'` : isPublic(table)
}

/**
 * From when on a document is public (milliseconds since 1970); undefined when it never is. The same
 * rule, for tables that keep the time themselves.
 */
export function publicFrom(document: StoredDocument): number | undefined {
  if (document.state !== 'public') return undefined
  if (!('section' in document)) return 0
  return document.publishedAt ?? document.entry?.at ?? 0
}

/**
 * What lists by time show: public documents with a time. A headline that only leads to an article of
 * this site is not listed beside it, nor when that was withdrawn. A condition as `isPublic` is.
 */
export function isListed(table: string): string {
  // `isPublic`, without its documents that have no time.
  return `(${table}.state = 'public' AND ${table}.published_at <= :now
    AND (${table}.article_slug IS NULL OR NOT EXISTS (SELECT 1 FROM document led
      WHERE led.kind = 'article' AND led.slug = ${table}.article_slug
        AND (${isPublic('led')} OR led.state = 'withdrawn'))))`
}

/** Whether what a headline leads to was not withdrawn. A condition as `isPublic` is. */
export function leadsSomewhere(table: string): string {
  return `(${table}.article_slug IS NULL OR NOT EXISTS (SELECT 1 FROM document led
    WHERE led.kind = 'article' AND led.slug = ${table}.article_slug AND led.state = 'withdrawn'))`
}

/**
 * Whether an entry of a live event is to be seen: once its time has come, while its event is public. Of other
 * documents it says nothing. A condition as `isPublic` is.
 */
export function isEntryOpen(table: string): string {
  return `(${table}.entry_at IS NULL OR (${table}.entry_at <= :now AND EXISTS (SELECT 1 FROM document led
    WHERE led.kind = 'article' AND led.slug = ${table}.article_slug AND ${isPublic('led')})))`
}
