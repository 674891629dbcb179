import { useTranslations } from 'next-intl'

type Props = {
  title: string
  hint: string
  /** Which list the page's script puts in (`client/cached-list.ts`). */
  list: 'saved' | 'offline'
}

/** A page of what the reader's browser keeps. The room for the list is there before it. */
export function CachedStories({ title, hint, list }: Props) {
  const t = useTranslations('cached')
  return (
    <div className="mx-auto max-w-[52rem] px-4 py-6 sm:px-6 lg:py-10">
      <h1 className="mb-4 border-b-2 border-ink pb-3 font-serif text-h1 font-bold">{title}</h1>
      <p className="text-soft">{hint}</p>
      <noscript>
        <p className="mt-4 font-semibold">{t('needsScript')}</p>
      </noscript>
      <div className="mt-4 min-h-screen" data-cached={list} />
    </div>
  )
}
