import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { imageBytes } from '@/lib/content'
import { formatNumber } from '@/lib/text/format-number'

type Shown = { src: string; caption?: string; credit?: string }

/** A picture that is not loaded: a link to it, with what it weighs and what it shows. */
export function LightPicture({ alt, caption, ...picture }: Shown & { alt: string }) {
  return <LinkedFile kind="picture" caption={caption ?? alt} {...picture} />
}

/** A film, as a link to it. */
export function LightVideo({ title, caption, ...film }: Shown & { title: string }) {
  return <LinkedFile kind="video" caption={caption ?? title} {...film} />
}

async function LinkedFile({ kind, src, caption, credit }: Shown & { kind: 'picture' | 'video' }) {
  const t = await getTranslations()
  const bytes = await imageBytes(src)
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
