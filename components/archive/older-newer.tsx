import type { Crumb } from '@/lib/outputs'

type Props = { label: string; older: Crumb | undefined; newer: Crumb | undefined }

const LINK = 'inline-block py-1 font-semibold text-accent hover:underline'

/** The ways to the nearest months or days that have stories; nothing when there are none. */
export function OlderNewer({ label, older, newer }: Props) {
  if (!older && !newer) return null
  return (
    <nav aria-label={label} className="mt-8 flex flex-wrap justify-between gap-x-6 text-small">
      {older && (
        <a rel="prev" className={LINK} href={older.href}>
          ‹ {older.name}
        </a>
      )}{' '}
      {newer && (
        <a rel="next" className={`${LINK} ml-auto`} href={newer.href}>
          {newer.name} ›
        </a>
      )}
    </nav>
  )
}
