import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type ImprintPage, paper } from '@/lib/config'
import { ImprintLines } from './imprint-lines'

/** A page about the paper itself. */
export function Imprint({ page }: { page: ImprintPage }) {
  const t = useTranslations('imprint')
  return (
    <div className="mx-auto max-w-measure px-4 py-6 sm:px-6 lg:py-10">
      <h1 className="mb-4 font-serif text-h1 font-bold">{t(`titles.${page}`)}</h1>
      {CONTENTS[page]()}
    </div>
  )
}

const CONTENTS = {
  about: () => <Paragraphs texts={paper().about} />,
  contact: () => <Contact />,
  accessibility: () => <Accessibility />,
  privacy: () => <Privacy />,
} satisfies Record<ImprintPage, () => ReactNode>

function Paragraphs({ texts }: { texts: readonly string[] }) {
  return texts.map((text) => (
    <p key={text} className="mt-4">
      {text}
    </p>
  ))
}

function Contact() {
  const t = useTranslations('imprint')
  const { address, phone, email } = paper().imprint
  return (
    <>
      <div className="mb-6 grid gap-y-1">
        <ImprintLines />
      </div>
      <dl className="grid gap-y-3">
        {address && <Way name={t('address')}>{address}</Way>}
        {phone && (
          <Way name={t('phone')}>
            <a className="underline" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
              {phone}
            </a>
          </Way>
        )}
        {email && (
          <Way name={t('email')}>
            <a className="underline" href={`mailto:${email}`}>
              {email}
            </a>
          </Way>
        )}
      </dl>
    </>
  )
}

function Way({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-small text-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What the paper does for every reader, and where to write when it fell short. */
function Accessibility() {
  const t = useTranslations('imprint.accessibility')
  const facts = (['aim', 'reading', 'comfort', 'lite', 'tested'] as const).map((key) => t(key))
  const { email } = paper().imprint
  return <Paragraphs texts={[...facts, ...(email ? [t('write', { email })] : [])]} />
}

/** What this site stores of a reader: facts of its program, then what its publisher adds. */
function Privacy() {
  const t = useTranslations('imprint.privacy')
  const facts = (['account', 'cookie', 'device', 'others', 'search'] as const).map((key) => t(key))
  return <Paragraphs texts={[...facts, ...paper().privacy]} />
}
