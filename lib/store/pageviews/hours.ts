const HOUR_MS = 3_600_000

/** How long a read counts for what is read most, hours. */
export const HOURS_COUNTED = 24

/** The hour of an instant (milliseconds), as the number of hours since 1970. */
export function hourOf(at: number): number {
  return Math.floor(at / HOUR_MS)
}
