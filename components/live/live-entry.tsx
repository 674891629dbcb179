import type { LiveEntry as Entry } from '@/lib/model'
import { EntryBody } from './entry-body'
import { EntryTime } from './entry-time'

type Props = { entry: Entry; now: number; label?: string }

/**
 * An entry in its event's list. By `data-entry` and `data-version` the open page knows which it has, and which
 * is another one now (`client/live.ts`).
 */
export function LiveEntry({ entry, now, label }: Props) {
  const { id, href, at, title, version, language } = entry
  return (
    <li id={id} className="py-5" data-entry={id} data-version={version} lang={language}>
      <p className="text-meta font-semibold text-mark">
        {label && <span className="text-accent">{label} · </span>}
        <a className="hover:underline" href={href}>
          <EntryTime at={at} now={now} />
        </a>
      </p>
      {title && (
        <h3 className="mt-1 font-serif text-h4 font-bold sm:text-h3">
          <a className="hover:underline" href={href}>
            {title}
          </a>
        </h3>
      )}
      <EntryBody entry={entry} />
    </li>
  )
}
