export { default, generateMetadata } from '@/app/(reading)/dinh-chinh/page'

export const revalidate = 30
