/** So many columns fill the page. */
export const MOST_COLUMNS = 4

/** Beside each other on a wide screen; of four, from 640 pixels on two. */
export const COLUMNS: Readonly<Record<number, string>> = {
  2: 'sm:grid-cols-2',
  3: 'sm:grid-cols-3',
  4: 'sm:grid-cols-2 lg:grid-cols-4',
}

/** In how many columns so many stories stand, so that no column of a row is empty if that can be. */
export function columnsFor(count: number): number {
  return Math.ceil(count / Math.ceil(count / MOST_COLUMNS))
}
