import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { formatNumber } from '@/lib/shared/text'

type Props = {
  readonly kind: 'picture' | 'video'
  readonly src: string
  readonly caption?: string
  readonly credit?: string
  readonly bytesOf: (src: string) => Promise<number | undefined>
}

/** A file that is not loaded: a link to it, with what it weighs and what it shows. */
export async function LinkedFile({ kind, src, caption, credit, bytesOf }: Props) {
  const t = await getTranslations()
  const bytes = await bytesOf(src)
  const name = t(`light.${kind}`)
  return (
    <figure>
      <a href={src}>{bytes === undefined ? name : <Sized {...{ name, bytes }} />}</a>
      <figcaption>
        {caption} {credit && t('figure.credit', { credit })}
      </figcaption>
    </figure>
  )
}

const KB = 1_000
const MB = 1_000_000

function Sized({ name, bytes }: { name: string; bytes: number }) {
  const t = useTranslations('light')
  const size =
    bytes < MB
      ? t('kilobytes', { count: formatNumber(Math.max(1, Math.round(bytes / KB))) })
      : t('megabytes', { count: formatNumber(Math.round(bytes / MB)) })
  return t('size', { kind: name, bytes: size })
}
