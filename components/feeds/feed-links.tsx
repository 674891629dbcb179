import { Fragment } from 'react'
import { type FeedFile, feedPath } from '@/lib/routes'

const FORMS: Readonly<Record<FeedFile, string>> = {
  'rss.xml': 'RSS',
  'atom.xml': 'Atom',
  'feed.json': 'JSON Feed',
}

/** The addresses of one list's feed, in every form. `path` is the list's own. */
export function FeedLinks({ name, path }: { name: string; path: string }) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 py-2">
      <a className="w-full py-1 sm:w-40 font-semibold hover:underline" href={path}>
        {name}
      </a>
      {Object.entries(FORMS).map(([file, form]) => (
        <Fragment key={form}>
          {' '}
          <a
            className="py-1 text-small text-accent underline"
            href={feedPath(path, file as FeedFile)}
            aria-label={`${form} – ${name}`}
          >
            {form}
          </a>
        </Fragment>
      ))}
    </li>
  )
}
