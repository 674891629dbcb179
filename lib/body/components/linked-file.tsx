import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { sizeInWords } from './file-words'

type Props = {
  readonly src: string
  readonly caption?: string | undefined
  readonly credit?: string | undefined
  readonly bytesOf: (src: string) => Promise<number | undefined>
}

/** A picture that is not loaded: a link to it, with what it weighs and what it shows. */
export async function LinkedFile({ src, caption, credit, bytesOf }: Props): Promise<ReactNode> {
  const t = await getTranslations()
  const bytes = await bytesOf(src)
  const kind = t('lite.picture')
  return (
    <figure>
      <a href={src}>
        {bytes === undefined ? kind : t('lite.size', { kind, bytes: sizeInWords(bytes, t) })}
      </a>
      <figcaption>
        {caption} {credit && t('figure.credit', { credit })}
      </figcaption>
    </figure>
  )
}
