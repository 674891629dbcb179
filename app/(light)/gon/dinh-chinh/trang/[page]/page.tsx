export {
  default,
  generateMetadata,
  generateStaticParams,
} from '@/app/(reading)/dinh-chinh/trang/[page]/page'

export const revalidate = 30
