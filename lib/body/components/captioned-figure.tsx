import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

type Props = { readonly caption?: string; readonly credit?: string; readonly children: ReactNode }

/** Anything shown with a caption and a credit beneath. */
export function CaptionedFigure({ caption, credit, children }: Props) {
  const t = useTranslations('figure')
  return (
    <figure className="my-8">
      {children}
      {(caption || credit) && (
        <figcaption className="mt-2 font-sans text-small text-soft">
          {caption} {credit && <span className="whitespace-nowrap">{t('credit', { credit })}</span>}
        </figcaption>
      )}
    </figure>
  )
}
