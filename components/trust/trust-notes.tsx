import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Article, StoryCard } from '@/lib/model'
import { FactCheck } from './fact-check'

type Props = Pick<Article, 'ai' | 'factCheck' | 'editorsNote'> & Pick<StoryCard, 'sponsor'>

/** What readers should know before they read: who paid, what the editors say, what a machine made, what was checked. */
export function TrustNotes({ sponsor, editorsNote, ai, factCheck }: Props) {
  const t = useTranslations('trust')
  return (
    <>
      {sponsor && (
        <Note>
          <strong className="text-mark">{t('sponsored', { name: sponsor.name })}</strong>
          {sponsor.url && (
            <>
              {' '}
              <a className="underline" href={sponsor.url} rel="sponsored noopener">
                {new URL(sponsor.url).host}
              </a>
            </>
          )}
        </Note>
      )}
      {editorsNote && (
        <Note>
          <strong className="text-mark">{t('editorsNote')}:</strong> {editorsNote}
        </Note>
      )}
      {ai && (
        <Note>
          <strong className="text-mark">{t(`ai.${ai.how}`)}:</strong> {ai.what}
        </Note>
      )}
      {factCheck && <FactCheck factCheck={factCheck} />}
    </>
  )
}

function Note({ children }: { children: ReactNode }) {
  return (
    <p role="note" className="mt-6 border-l-4 border-mark bg-sheet px-4 py-3 text-small">
      {children}
    </p>
  )
}
