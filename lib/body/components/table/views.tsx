import { useTranslations } from 'next-intl'
import type { FullProps } from '../view-props'
import type { table } from './index'

export function Full({ caption, source, children }: FullProps<typeof table>) {
  const t = useTranslations('table')
  return (
    <figure className="my-8">
      <figcaption className="mb-2 font-sans text-small font-bold">{caption}</figcaption>
      {children}
      {source && (
        <p className="mt-2 font-sans text-small text-soft">{t('source', { name: source })}</p>
      )}
    </figure>
  )
}

export { Full as Lite }
