import { notFound } from 'next/navigation'
import { LightLatest } from '@/components/light/light-latest'
import { latestPage } from '@/lib/content'

export { generateMetadata } from '@/app/(reading)/tin-moi-nhat/page'

export const revalidate = 30

export default function LightLatestPage() {
  const now = Date.now()
  const list = latestPage(1, now)
  if (!list) notFound()
  return <LightLatest list={list} now={now} />
}
