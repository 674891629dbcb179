import { Fragment } from 'react'

/** The addresses of one list's feed, in every form. */
export function FeedLinks({ name, path }: { name: string; path: string }) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 py-2">
      <a className="w-full py-1 sm:w-40 font-semibold hover:underline" href={path || '/'}>
        {name}
      </a>
      {FORMS.map(([form, file]) => (
        <Fragment key={form}>
          {' '}
          <a
            className="py-1 text-small text-accent underline"
            href={`${path}/${file}`}
            aria-label={`${form} – ${name}`}
          >
            {form}
          </a>
        </Fragment>
      ))}
    </li>
  )
}

const FORMS = [
  ['RSS', 'rss.xml'],
  ['Atom', 'atom.xml'],
  ['JSON Feed', 'feed.json'],
] as const
