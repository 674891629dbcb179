import { FrontPage } from '@/components/front/front-page'
import { LiteFront } from '@/components/lite/lite-front'
import { paper } from '@/lib/config'
import { pageMetadata } from '@/lib/outputs'
import { frontPage } from '@/lib/query'
import { ROUTES } from '@/lib/routes'
import { currentView } from './current-view'
import type { PageProps } from './page-module'

type Props = PageProps<'front'>

export async function metadata() {
  const { name: title, tagline } = paper()
  return {
    ...pageMetadata({ title, description: tagline, path: ROUTES.front.path() }),
    title: { absolute: `${title} – ${tagline}` },
  }
}

export async function Full({ now }: Props) {
  return <FrontPage front={frontPage(now, await currentView())} now={now} />
}

export function Lite({ now }: Props) {
  return <LiteFront front={frontPage(now)} now={now} />
}
