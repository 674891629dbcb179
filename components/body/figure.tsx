import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

type CaptionProps = { caption?: string; credit?: string }

/** A picture in a story, at its own size, with caption and credit. */
export function Figure(
  props: CaptionProps & {
    src: string
    alt: string
    width: number
    height: number
    eager?: boolean
  },
) {
  const { src, alt, width, height, caption, credit, eager = false } = props
  return (
    <CaptionedFigure caption={caption} credit={credit}>
      <img
        src={src}
        alt={alt}
        width={width}
        height={height}
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : 'auto'}
        decoding="async"
        className="h-auto w-full bg-sheet"
      />
    </CaptionedFigure>
  )
}

/** Anything shown with a caption and a credit beneath. */
export function CaptionedFigure({
  caption,
  credit,
  children,
}: CaptionProps & { children: ReactNode }) {
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
