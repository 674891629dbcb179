import { useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/shared/text'
import { PictureView } from '../picture-view'
import type { FullProps, LiteProps } from '../view-props'
import type { gallery } from './index'
import { picturesIn, type Written } from './pictures-in'

/**
 * A row that is swiped. Each picture unfolds over the whole screen, by the browser's own means; what is
 * folded away is not loaded. `client/body/gallery-keys.ts` goes on to the next one by key.
 */
export function Full({ title, node, pictureOf }: FullProps<typeof gallery>) {
  const t = useTranslations('body.gallery')
  const pictures = picturesIn(node).filter(({ src }) => pictureOf(src))
  return (
    <section className="gallery" aria-label={title}>
      <p className="gallery-title">
        <span>{title}</span>
        <span>{t('count', { count: formatNumber(pictures.length) })}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached */}
      <ol className="gallery-row" tabIndex={0} aria-label={title}>
        {pictures.map((picture, at) => (
          <li key={picture.src}>
            <Slide {...{ picture, pictureOf }} place={`${at + 1}/${pictures.length}`} />
          </li>
        ))}
      </ol>
    </section>
  )
}

type SlideProps = Pick<FullProps<typeof gallery>, 'pictureOf'> & {
  readonly picture: Written
  readonly place: string
}

function Slide({ picture: { src, alt, caption, credit }, pictureOf, place }: SlideProps) {
  const t = useTranslations()
  const picture = pictureOf(src)
  if (!picture) return null
  const words = [caption, credit && t('figure.credit', { credit })].filter(Boolean).join(' ')
  return (
    <figure>
      <details className="enlarge">
        <summary>
          <PictureView picture={picture} alt={alt} place="body" />
          <span>{t('body.gallery.enlarge')}</span>
          <span>{t('body.gallery.shrink')}</span>
        </summary>
        <div>
          <PictureView picture={picture} alt="" place="full" />
          {words && <p>{words}</p>}
        </div>
      </details>
      <figcaption>
        {place} {words}
      </figcaption>
    </figure>
  )
}

export function Lite({ title, children }: LiteProps<typeof gallery>) {
  return (
    <section aria-label={title}>
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </section>
  )
}
