import { useTranslations } from 'next-intl'
import { type ImprintPage, imprintPages, paper } from '@/lib/config'

/** What the publisher states of the paper, line by line. */
export function ImprintLines() {
  const t = useTranslations('imprint')
  const named = (text: string) => (isNamed(text) ? text : t('licence', { licence: text }))
  const { governingBody, publisher, licence, responsible } = paper().imprint
  return (
    <>
      {governingBody && <p>{t('governingBody', { name: governingBody })}</p>}
      {publisher && <p>{t('publisher', { name: publisher })}</p>}
      {licence && <p>{typeof licence === 'object' ? t('licenceOf', licence) : named(licence)}</p>}
      {responsible && <p>{t('responsible', { name: responsible })}</p>}
    </>
  )
}

/** Most publishers write what it is themselves: "Giấy phép số 12 …". */
function isNamed(licence: string): boolean {
  return /^giấy phép/i.test(licence)
}

/** The page types of the footer: corrections, and those about the paper. */
export function imprintLinks(): readonly ('corrections' | ImprintPage)[] {
  return ['corrections', ...imprintPages(paper())]
}
