/** Whether a value is a slug: ASCII letters, digits and single hyphens, at most 100 characters. */
export function isSlug(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
}
