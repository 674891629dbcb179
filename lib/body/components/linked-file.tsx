import { useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/shared/text'

type Props = {
  readonly kind: 'picture' | 'video'
  readonly href: string
  readonly caption?: string | undefined
  readonly credit?: string | undefined
  /** What it weighs; where that is not known yet, `most` says what it never exceeds. */
  readonly bytes?: number | undefined
  readonly most?: number | undefined
}

/** A file that is not loaded: a link to it, with what it weighs and what it shows. */
export function LinkedFile({ kind, href, caption, credit, bytes, most }: Props) {
  const t = useTranslations()
  const name = t(`lite.${kind}`)
  return (
    <figure>
      <a href={href}>
        {bytes !== undefined && <Sized {...{ name, bytes }} form="size" />}
        {bytes === undefined && most !== undefined && (
          <Sized {...{ name }} bytes={most} form="sizeAtMost" />
        )}
        {bytes === undefined && most === undefined && name}
      </a>
      <figcaption>
        {caption} {credit && t('figure.credit', { credit })}
      </figcaption>
    </figure>
  )
}

const KB = 1_000
const MB = 1_000_000

type SizedProps = {
  readonly name: string
  readonly bytes: number
  readonly form: 'size' | 'sizeAtMost'
}

function Sized({ name, bytes, form }: SizedProps) {
  const t = useTranslations('lite')
  const size =
    bytes < MB
      ? t('kilobytes', { count: formatNumber(Math.max(1, Math.round(bytes / KB))) })
      : t('megabytes', { count: formatNumber(Math.round(bytes / MB)) })
  return t(form, { kind: name, bytes: size })
}
