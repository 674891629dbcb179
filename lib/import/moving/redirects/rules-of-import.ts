import { ANCHORS, dayAddress, monthAddress, ROUTES } from '@/lib/routes'
import { monthOf, vietnamDay } from '@/lib/shared/time'
import type { Source } from '../exported'
import type { Moved } from '../move-task'
import { oldAddress } from '../old-address'
import type { Plan, Survey } from '../plan'

/** The rules by which the addresses of an old site lead to what is here now; what is not here is told to be gone. */
export function rulesOfImport(
  source: Source,
  found: Survey,
  plan: Plan,
  moved: readonly Moved[],
): [from: string, to: string][] {
  const refused = new Set(
    moved.flatMap((one) => {
      const placed = one.outcome === 'refused' ? plan.placed.get(one.id) : undefined
      return placed ? [placed.address] : []
    }),
  )
  const rules = new Map<string, string>()
  for (const [old, own] of [...plan.addresses, ...plan.waiting]) {
    if (refused.has(own)) rules.set(old, GONE)
    else if (old !== own) rules.set(old, own)
  }
  for (const old of plan.gone) rules.set(old, GONE)
  for (const [old, own] of filesOf(found, moved))
    if (!rules.has(old) && old !== own) rules.set(old, own)
  if (source.hasArchives)
    for (const [old, own] of archivesOf(plan)) if (!rules.has(old)) rules.set(old, own)
  // A star of theirs is a letter, and here stands for any.
  const plain = [...rules].filter(([from]) => !from.includes('*'))
  const sorted = plain.sort(([a], [b]) => (a < b ? -1 : 1))
  return [...sorted, ...(source.patterns ?? []).map(([from, to]): [string, string] => [from, to])]
}

const GONE = '410'

/** Pictures and films: where they are here, or that they are not. */
function filesOf({ hosts, media }: Survey, moved: readonly Moved[]): Map<string, string> {
  const files = new Map<string, string>()
  for (const { files: taken } of moved) {
    for (const [address, own] of taken) {
      const old = oldAddress(address, hosts)
      if (old) files.set(old, `/${own}`)
    }
  }
  for (const { src } of media.values()) {
    const old = oldAddress(src, hosts)
    if (old && !files.has(old)) files.set(old, GONE)
  }
  return files
}

/** WordPress has a page for each year, month and day with a post; so does this paper. */
function* archivesOf({ placed }: Plan): Generator<[string, string]> {
  const days = new Set<number>()
  for (const { seen } of placed.values())
    if (seen.state === 'public' && seen.publishedAt !== undefined)
      days.add(vietnamDay(seen.publishedAt))
  for (const day of days) {
    const { year, month } = monthOf(day)
    const own = dayAddress(day)
    const [, , date = ''] = own.replace(ROUTES.archive.path(), '').split('/').slice(1)
    const two = String(month).padStart(2, '0')
    yield [`/${year}/${two}/${date}`, own]
    yield [`/${year}/${two}`, monthAddress({ year, month })]
    yield [`/${year}`, `${ROUTES.archive.path()}#${ANCHORS.year(year)}`]
  }
}
