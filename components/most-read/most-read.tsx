import { useTranslations } from 'next-intl'
import { SponsorLabel } from '@/components/trust/sponsor-label'
import type { StoryCard } from '@/lib/model'

/** The list "Đọc nhiều"; nothing as long as nothing was counted. */
export function MostRead({ stories }: { stories: readonly StoryCard[] }) {
  const t = useTranslations('mostRead')
  if (stories.length === 0) return null
  return (
    <section aria-labelledby="doc-nhieu" className="mt-10">
      <h2 id="doc-nhieu" className="group-heading">
        {t('title')}
      </h2>
      <ol className="mt-1 ruled">
        {stories.map(({ href, title, language, sponsor }, index) => (
          <li key={href} className="relative flex gap-x-3 py-3">
            <span aria-hidden="true" className="font-serif text-h3 font-bold text-accent">
              {index + 1}
            </span>
            <a
              className="headline-link font-serif text-[1.0625rem]/[1.45] font-medium"
              href={href}
              lang={language}
            >
              <SponsorLabel sponsor={sponsor} />
              {title}
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
