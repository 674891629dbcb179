import { FrontPage } from '@/components/front/front-page'
import { LiteFront } from '@/components/lite/lite-front'
import { paper } from '@/lib/config'
import { pageMetadata } from '@/lib/outputs'
import { frontPage, latestStories, mostReadStories } from '@/lib/query'
import { ROUTES } from '@/lib/routes'
import type { PageProps } from './page-module'

type Props = PageProps<'front'>

export async function metadata() {
  const { name: title, tagline } = paper()
  return {
    ...pageMetadata({ title, description: tagline, path: ROUTES.front.path() }),
    title: { absolute: `${title} – ${tagline}` },
  }
}

export function Full({ now }: Props) {
  const latest = latestStories(now)
  return <FrontPage front={frontPage(now)} {...{ latest, now }} mostRead={mostReadStories(now)} />
}

export function Lite({ now }: Props) {
  return <LiteFront front={frontPage(now)} latest={latestStories(now)} now={now} />
}
