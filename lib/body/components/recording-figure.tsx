import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { absoluteUrl } from '@/lib/config'
import { type MediaFile, mediaAddress } from '@/lib/model'
import { factsOf } from './file-words'

type Props = {
  readonly kind: 'film' | 'sound'
  readonly src: string
  readonly title: string
  readonly caption: string
  readonly credit?: string | undefined
  readonly file: MediaFile | undefined
  readonly transcript: ReactNode
}

/** A player with what it plays beneath: how long, how large, by whom, and its words; on paper, where it is. */
export function RecordingFigure(props: Props & { readonly children: ReactNode }) {
  const { kind, src, title, caption, credit, file, transcript, children } = props
  const t = useTranslations()
  return (
    <figure className="my-8">
      {children}
      <figcaption className="mt-2 font-sans text-small text-soft">
        {caption}
        {credit && <Unbroken>{t(`media.${kind}.credit`, { credit })}</Unbroken>}
        {file && <Unbroken>({factsOf(file, t)})</Unbroken>}
      </figcaption>
      {transcript && (
        <details className="mt-2 font-sans text-base">
          <summary className="cursor-pointer py-1 text-small">
            {t(`media.${kind}.transcript`)}
          </summary>
          {transcript}
        </details>
      )}
      <p className="hidden print:block">
        {t(`media.${kind}.printed`, { title, url: absoluteUrl(src) })}
      </p>
    </figure>
  )
}

/** Goes to the next line as a whole. */
function Unbroken({ children }: { readonly children: ReactNode }) {
  return (
    <>
      {' '}
      <span className="whitespace-nowrap">{children}</span>
    </>
  )
}

/** A recording that is not loaded: a link to it, with how long and how large it is, and its words. */
export function LinkedRecording({ kind, src, caption, credit, file, transcript }: Props) {
  const t = useTranslations()
  const name = t(`media.${kind}.open`)
  return (
    <figure>
      <a href={mediaAddress(src, file)}>
        {file ? t('lite.size', { kind: name, bytes: factsOf(file, t) }) : name}
      </a>
      <figcaption>
        {caption} {credit && t(`media.${kind}.credit`, { credit })}
      </figcaption>
      {transcript}
    </figure>
  )
}
