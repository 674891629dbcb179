import { getTranslations } from 'next-intl/server'
import { Imprint } from '@/components/imprint/imprint-page'
import { type ImprintPage, paper } from '@/lib/config'
import { pageMetadata } from '@/lib/outputs'
import { ROUTES } from '@/lib/routes'
import type { PageProps } from './page-module'

type Props = PageProps<ImprintPage>

export async function metadata({ type }: Props) {
  const t = await getTranslations('imprint.titles')
  const title = t(type)
  const description = `${title} – ${paper().name}`
  return pageMetadata({ title, description, path: ROUTES[type].path() })
}

export function Full({ type }: Props) {
  return <Imprint page={type} />
}

export { Full as Lite }
