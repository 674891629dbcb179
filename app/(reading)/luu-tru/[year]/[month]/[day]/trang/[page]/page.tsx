import { type DayParams, DayView, dayMetadata } from '@/app/(reading)/_archive/day-pages'

export const revalidate = 30

type Props = { params: DayParams }

/** Rendered when they are first asked for. */
export function generateStaticParams() {
  return []
}

export function generateMetadata({ params }: Props) {
  return dayMetadata(params)
}

export default function OlderArchiveDayPage({ params }: Props) {
  return <DayView params={params} />
}
