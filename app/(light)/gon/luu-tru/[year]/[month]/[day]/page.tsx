export {
  default,
  generateMetadata,
  generateStaticParams,
} from '@/app/(reading)/luu-tru/[year]/[month]/[day]/page'

export const revalidate = 30
