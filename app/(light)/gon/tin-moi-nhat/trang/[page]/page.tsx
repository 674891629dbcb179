import { notFound } from 'next/navigation'
import { LightLatest } from '@/components/light/light-latest'
import { latestPage } from '@/lib/content'
import { pageNumber } from '@/lib/page-number'

export {
  generateMetadata,
  generateStaticParams,
} from '@/app/(reading)/tin-moi-nhat/trang/[page]/page'

export const revalidate = 30

type Props = { params: Promise<{ page: string }> }

export default async function OlderLightLatestPage({ params }: Props) {
  const { page } = await params
  const number = pageNumber(page)
  const now = Date.now()
  const list = number && latestPage(number, now)
  if (!list) notFound()
  return <LightLatest list={list} now={now} />
}
