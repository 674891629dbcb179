export { default, generateMetadata } from '@/app/(reading)/luu-tru/page'

export const revalidate = 30
