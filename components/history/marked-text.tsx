import { useTranslations } from 'next-intl'
import type { MarkedPart, MarkedPiece } from '@/lib/history'

type Props = { parts: readonly MarkedPart[]; language: string | undefined }

/** What was changed in a text: lines with what came and what went; those that are the same are counted. */
export function MarkedText({ parts, language }: Props) {
  const t = useTranslations('history')
  return (
    <div className="mt-2 grid gap-y-2">
      {parts.map((part, place) => {
        const key = `${place}`
        if ('same' in part)
          return (
            <p key={key} className="text-small text-soft">
              ⋯ {t('same', { count: String(part.same) })}
            </p>
          )
        return (
          <p key={key} lang={language}>
            {part.line.map(pieceOf)}
          </p>
        )
      })}
    </div>
  )
}

function pieceOf({ text, change }: MarkedPiece, place: number) {
  const key = `${place}`
  if (change === 'added') return <ins key={key}>{text}</ins>
  return change === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>
}
