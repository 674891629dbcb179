export {
  default,
  generateMetadata,
  generateStaticParams,
} from '@/app/(reading)/luu-tru/[year]/[month]/page'

export const revalidate = 30
