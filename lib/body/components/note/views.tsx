import { useTranslations } from 'next-intl'
import type { FullProps, LiteProps } from '../view-props'
import type { note } from './index'
import { noteKindOf } from './kinds'

export function Full({ kind: written, title, children }: FullProps<typeof note>) {
  const t = useTranslations('body.note')
  const kind = noteKindOf(written)
  return (
    <div role="note" className={`note note-${kind}`}>
      <p className="note-title">{title ?? t(kind)}</p>
      {children}
    </div>
  )
}

export function Lite({ kind, title, children }: LiteProps<typeof note>) {
  const t = useTranslations('body.note')
  return (
    <blockquote>
      <strong>{title ?? t(noteKindOf(kind))}</strong>
      {children}
    </blockquote>
  )
}
