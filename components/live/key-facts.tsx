import { useTranslations } from 'next-intl'

/** What is known of an event, in a few sentences; nothing where none are written. */
export function KeyFacts({ facts = [] }: { facts: readonly string[] | undefined }) {
  const t = useTranslations('live')
  if (facts.length === 0) return null
  return (
    <section
      aria-labelledby="dieu-da-biet"
      className="mt-8 border-l-4 border-accent bg-sheet px-4 py-3"
    >
      <h2 id="dieu-da-biet" className="text-small font-bold text-accent">
        {t('facts')}
      </h2>
      <ul className="mt-1 grid gap-y-2 text-small">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </section>
  )
}
