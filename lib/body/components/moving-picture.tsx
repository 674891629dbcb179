import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import type { Picture } from '@/lib/model'
import { type Crop, renditionPath, widthsOf } from '@/lib/pictures'
import { PartStyle } from './part-style'
import { PictureView } from './picture-view'

type Props = Pick<ComponentProps<typeof PictureView>, 'place' | 'shape'> & {
  readonly picture: Picture
  readonly alt: string
  readonly eager?: boolean | undefined
}

const MOVING = 'anim' satisfies Crop

/**
 * An animation: its first frame, and the whole of it once a reader asks (WCAG 2.2.2). It needs no
 * script: what is folded away is not loaded.
 */
export function MovingPicture({ picture, alt, eager, place, shape }: Props) {
  const t = useTranslations('figure')
  const address = (width: number) =>
    renditionPath({ id: picture.id, crop: MOVING, width, format: 'webp' })
  const widths = widthsOf(picture, MOVING)
  return (
    <div className="relative">
      <PartStyle of="moving" />
      <details className="moving">
        <summary>
          <span>{t('move')}</span>
          <span>{t('stop')}</span>
        </summary>
        <img
          src={address(widths.at(-1) ?? picture.width)}
          srcSet={widths.map((width) => `${address(width)} ${width}w`).join(', ')}
          sizes="(min-width: 44rem) 41rem, calc(100vw - 2rem)"
          alt={alt}
          width={picture.width}
          height={picture.height}
          loading="lazy"
          decoding="async"
          className="h-auto w-full bg-sheet"
        />
      </details>
      <PictureView {...{ picture, alt, eager, place, shape }} />
    </div>
  )
}
