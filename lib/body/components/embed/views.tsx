import { useTranslations } from 'next-intl'
import { PictureView } from '../picture-view'
import type { FullProps, LiteProps } from '../view-props'
import type { embed } from './index'
import { frameFor } from './providers'

/**
 * Nothing of another site is loaded: a link to it, in whose place `client/body/embed-frame.ts` puts a frame
 * when it is pressed. Its mark has the page's policy allow that site (`frameOrigins`).
 */
export function Full({ src, title, poster, caption, pictureOf, relOf }: FullProps<typeof embed>) {
  const t = useTranslations('body.embed')
  const frame = frameFor(src)
  const still = poster === undefined ? undefined : pictureOf(poster)
  if (!frame) return null
  const { name } = frame
  return (
    <figure className="embed">
      <a
        href={src}
        rel={relOf(src)}
        className="embed-open"
        data-embed={frame.provider}
        data-frame={frame.src}
        data-shape={frame.shape}
        data-title={title}
      >
        {still && <PictureView picture={still} alt="" place="body" />}
        <span className="embed-words">
          <b>{t('open', { name })}</b>
          {title}
        </span>
      </a>
      <figcaption>
        {caption} <span className="embed-hint">{t('loads', { name })}</span>
      </figcaption>
    </figure>
  )
}

export function Lite({ src, title, caption, relOf }: LiteProps<typeof embed>) {
  const t = useTranslations('body.embed')
  const frame = frameFor(src)
  return (
    <figure>
      <a href={src} rel={relOf(src)}>
        {frame ? t('on', { name: frame.name, title }) : title}
      </a>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}
