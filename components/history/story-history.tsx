import { useTranslations } from 'next-intl'
import type { PublicChange } from '@/lib/history'
import type { Article } from '@/lib/model'
import { formatDateTime, toIsoTime } from '@/lib/shared/time'
import { MarkedText } from './marked-text'

type Props = { article: Article; changes: readonly PublicChange[] }

type Step =
  | { readonly kind: 'change'; readonly at: number | undefined; readonly change: PublicChange }
  | { readonly kind: 'correction'; readonly at: number; readonly text: string }
  | { readonly kind: 'published'; readonly at: number }

/** What happened to a story since it was published: what was changed, and what was put right. */
export function StoryHistory({ article, changes }: Props) {
  const t = useTranslations('history')
  const steps = stepsOf(article, changes)
  return (
    <div className="mx-auto max-w-measure px-4 py-6 sm:px-6 lg:py-10">
      <h1 className="font-serif text-h1 font-bold">{t('title')}</h1>
      <p className="mt-2 text-soft">
        {t('of')}:{' '}
        <a
          className="font-semibold text-accent underline"
          href={article.href}
          lang={article.language}
        >
          {article.title}
        </a>
      </p>
      <p className="mt-2 mb-6 border-b-2 border-ink pb-3 text-small text-soft">
        {t('description')}
        {changes.length > 0 && (
          <>
            {' '}
            {t.rich('marks', {
              ins: (words) => <ins>{words}</ins>,
              del: (words) => <del>{words}</del>,
            })}
          </>
        )}
      </p>
      <ol className="ruled">
        {steps.map((step) => (
          <li key={`${step.kind} ${step.at} ${'text' in step ? step.text : ''}`} className="py-5">
            <h2 className="text-meta font-bold text-soft">
              {step.at === undefined ? (
                t('now')
              ) : (
                <>
                  <time dateTime={toIsoTime(step.at)}>{formatDateTime(step.at)}</time>{' '}
                  {t(step.kind)}
                </>
              )}
            </h2>
            {step.kind === 'correction' && <p className="mt-1">{step.text}</p>}
            {step.kind === 'change' && (
              <MarkedText parts={step.change.marked} language={article.language} />
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

/** The newest first. */
function stepsOf(
  { publishedAt, corrections }: Article,
  changes: readonly PublicChange[],
): readonly Step[] {
  const steps: Step[] = [
    ...changes.map((change) => ({ kind: 'change' as const, at: change.at, change })),
    ...corrections.map(({ at, text }) => ({ kind: 'correction' as const, at, text })),
    { kind: 'published', at: publishedAt },
  ]
  const timeOf = ({ at }: Step) => at ?? Number.POSITIVE_INFINITY
  return steps.sort((a, b) => (timeOf(a) === timeOf(b) ? 0 : timeOf(b) - timeOf(a)))
}
