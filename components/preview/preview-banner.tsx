import { useTranslations } from 'next-intl'
import type { PreviewState } from '@/lib/publish'
import { formatDateTime } from '@/lib/shared/time'
import { PreviewProblems } from './preview-problems'

type Shown = Omit<PreviewState, 'state'> & { readonly state: PreviewState['state'] | 'front' }

/** Stands above a story that is being previewed: what it is, what is wrong with it, the way out. */
export function PreviewBanner({ preview }: { preview: Shown }) {
  const t = useTranslations('preview')
  const { state, publishedAt = 0, problems } = preview
  const label = t(`states.${state}`, { time: formatDateTime(publishedAt) })
  return (
    <aside aria-label={t('title')} className="border-b-2 border-mark bg-sheet">
      <div className="mx-auto max-w-page px-4 py-3 sm:px-6">
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <p className="font-bold text-mark">
            {t('title')} · {label}
          </p>
          <p className="text-small text-soft">{t('onlyYou')}</p>
          <form method="post" className="ml-auto">
            <button type="submit" className="py-1 font-semibold text-accent underline">
              {t('leave')}
            </button>
          </form>
        </div>
        {state === 'missing' && problems.length === 0 && <p className="mt-2">{t('notThere')}</p>}
        <PreviewProblems problems={problems} hasSoundVersion={state !== 'missing'} />
      </div>
    </aside>
  )
}
