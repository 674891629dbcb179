import { FrontPage } from '@/components/front/front-page'
import { LightFront } from '@/components/light/light-front'
import { frontPage, latestStories } from '@/lib/content'
import { pageMetadata } from '@/lib/page-metadata'
import { mostReadStories } from '@/lib/reads/most-read'
import { ROUTES } from '@/lib/routes'
import { SITE } from '@/lib/site'
import type { PageProps } from './page-module'

type Props = PageProps<'front'>

export async function metadata() {
  const { name: title, tagline } = SITE
  return {
    ...pageMetadata({ title, description: tagline, path: ROUTES.front.path() }),
    title: { absolute: `${title} – ${tagline}` },
  }
}

export function Full({ now }: Props) {
  const latest = latestStories(now)
  return <FrontPage {...frontPage(now)} {...{ latest, now }} mostRead={mostReadStories(now)} />
}

export function Lite({ now }: Props) {
  return <LightFront {...frontPage(now)} latest={latestStories(now)} now={now} />
}
