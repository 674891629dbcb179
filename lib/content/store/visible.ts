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

/**
 * What lists by time show: public documents with a time. A headline that only leads to an article of
 * this site is not listed beside it. A condition as `isPublic` is.
 */
export function isListed(table: string): string {
  // `isPublic`, without its documents that have no time.
  return `(${table}.state = 'public' AND ${table}.published_at <= :now
    AND (${table}.article_slug IS NULL OR NOT EXISTS (SELECT 1 FROM document led
      WHERE led.kind = 'article' AND led.slug = ${table}.article_slug AND ${isPublic('led')})))`
}
