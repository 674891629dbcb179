export {
  default,
  generateMetadata,
  generateStaticParams,
} from '@/app/(reading)/luu-tru/[year]/[month]/[day]/trang/[page]/page'

export const revalidate = 30
