import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PartStyle } from './part-style'

type Props = {
  readonly caption?: string | undefined
  readonly credit?: string | undefined
  /** How wide it stands: '' is as wide as the text; `parts.ts` has a class for each other. */
  readonly size?: string | undefined
  /** Whether what is shown may be narrower than its place, and stands in the middle of it. */
  readonly isCentred?: boolean
  readonly children: ReactNode
}

/** Anything shown with a caption and a credit beneath. */
export function CaptionedFigure({ caption, credit, size, isCentred, children }: Props) {
  const t = useTranslations('figure')
  return (
    <figure className={size ? `figure-${size}` : 'my-8'}>
      {(size === 'wide' || size === 'full') && <PartStyle of="wide" />}
      {children}
      {(caption || credit) && (
        <figcaption
          className={`mt-2 font-sans text-small text-soft ${isCentred ? 'sm:text-center' : ''}`}
        >
          {caption} {credit && <span className="inline-block">{t('credit', { credit })}</span>}
        </figcaption>
      )}
    </figure>
  )
}
