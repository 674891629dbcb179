import { useTranslations } from 'next-intl'
import type { Picture } from '@/lib/model'
import { LITE_BYTES, liteOf } from '@/lib/pictures'
import { sizeInWords } from './file-words'

type Props = {
  readonly src: string
  readonly caption?: string | undefined
  readonly credit?: string | undefined
  readonly pictureOf: (src: string) => Picture | undefined
}

/** A picture that is not loaded: a link to a light rendition of it, with what that weighs. */
export function LinkedPicture({ src, caption, credit, pictureOf }: Props) {
  const t = useTranslations()
  const picture = pictureOf(src)
  if (!picture) return null
  const { src: href, bytes } = liteOf(picture)
  const size = { kind: t('lite.picture'), bytes: sizeInWords(bytes ?? LITE_BYTES, t) }
  return (
    <figure>
      <a href={href}>{bytes === undefined ? t('lite.sizeAtMost', size) : t('lite.size', size)}</a>
      <figcaption>
        {caption} {credit && t('figure.credit', { credit })}
      </figcaption>
    </figure>
  )
}
