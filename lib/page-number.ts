/**
 * The page number of an address, from 2: `/cong-nghe/trang/2`. Returns undefined for anything else,
 * also for page 1, whose address is the list's own, so that every page has one address.
 */
export function pageNumber(text: string): number | undefined {
  return /^([2-9]|[1-9]\d{1,5})$/.test(text) ? Number(text) : undefined
}
