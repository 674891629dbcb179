import { useTranslations } from 'next-intl'
import type { Profile } from '@/lib/model'

/** Where else somebody is to be found, and how to write to them; nothing where neither is known. */
export function ProfileLinks({ record: { links = [], email } }: Pick<Profile, 'record'>) {
  const t = useTranslations('following')
  const all = [
    ...links.map(({ name, url }) => ({ name, href: url, rel: 'me noopener' })),
    ...(email ? [{ name: email, href: `mailto:${email}`, rel: undefined }] : []),
  ]
  if (all.length === 0) return null
  return (
    <ul aria-label={t('contact')} className="mt-2 flex flex-wrap gap-x-6">
      {all.map(({ name, href, rel }) => (
        <li key={href}>
          <a className="inline-block py-1 text-small underline" href={href} rel={rel}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
