import type { NamedLink } from '@/lib/config'

/** Links that the paper has of its own, as items of a list. */
export function OwnLinks({ links, rel }: { links: readonly NamedLink[]; rel?: string }) {
  return links.map(({ name, url }) => (
    <li key={url}>
      <a className="inline-block py-1.5 text-small hover:underline" href={url} rel={rel}>
        {name}
      </a>
    </li>
  ))
}
