import { useTranslations } from 'next-intl'
import type { Headline } from '@/lib/model'

const LINK = 'inline-block py-1 font-semibold text-accent underline'

/** Where a headline leads: an article of this site, or a page elsewhere, which it says. */
export function ReadOn({ headline: { article, url, sponsor } }: { headline: Headline }) {
  const t = useTranslations('brief')
  if (article) {
    return (
      <p className="mt-6">
        {t('readArticle')}:{' '}
        <a className={LINK} href={article.href}>
          {article.title}
        </a>
      </p>
    )
  }
  if (!url) return null
  return (
    <p className="mt-6">
      <a className={LINK} href={url} rel={sponsor ? 'sponsored noopener' : 'noopener'}>
        {t('readElsewhere', { host: new URL(url).host })}
      </a>
      <span className="mt-1 block text-small text-soft">{t('elsewhereHint')}</span>
    </p>
  )
}
