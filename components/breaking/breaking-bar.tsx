import { useTranslations } from 'next-intl'
import type { BreakingNews } from '@/lib/shared/bulletin'
import { BREAKING_RULES } from '@/lib/shared/feature-rules'

type Props = { news: BreakingNews | undefined }

/**
 * The bar over every page while something urgent happens; nothing where nothing does. In the open page
 * `client/breaking.ts` takes it away at its minute, and for who has dismissed it. Finished pages have its style from the
 * server, these rules are for development.
 */
export function BreakingBar({ news }: Props) {
  const t = useTranslations('tools')
  if (!news) return null
  const { key, text, href, until } = news
  return (
    <>
      <style href="khan" precedence="body">
        {BREAKING_RULES.join('')}
      </style>
      <aside className="khan" aria-label={t('breaking')} data-khan={key} data-until={until}>
        <p>
          <b>{t('breaking')}</b> {href ? <a href={href}>{text}</a> : text}
        </p>
      </aside>
    </>
  )
}
