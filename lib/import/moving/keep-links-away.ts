import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { writeDocuments } from '../write-documents'
import type { Result } from './carry-out'
import type { Plan, Survey } from './plan'

/**
 * Links to stories that the check refuses lead to the old site until these are mended: a link to nothing would have
 * their own stories refused, too.
 */
export function keepLinksAway(out: string, plan: Plan, { moved }: Result, { base }: Survey): void {
  const refused = new Map(
    moved
      .filter(({ outcome }) => outcome === 'refused')
      .flatMap(({ id }) => {
        const placed = plan.placed.get(id)
        return placed
          ? [[placed.address, wholeAddress(placed.seen.addresses[0] ?? '/', base)] as const]
          : []
      }),
  )
  if (refused.size === 0) return
  for (const { path: place, targets, outcome } of moved) {
    const lost = targets.filter((target) => refused.has(target.replace(/#.*$/, '')))
    const file = path.join(out, place)
    if (lost.length === 0 || outcome === 'refused' || outcome === 'kept' || !existsSync(file))
      continue
    const before = readFileSync(file, 'utf8')
    const text = lost.reduce(
      (now, target) =>
        now.replaceAll(`](${target})`, `](${refused.get(target.replace(/#.*$/, ''))})`),
      before,
    )
    if (text !== before) writeDocuments(out, [{ path: place, text }])
  }
}

function wholeAddress(address: string, base: string): string {
  try {
    return new URL(address, base || 'https://example.invalid').href
  } catch {
    // Its address is none.
    return base
  }
}
