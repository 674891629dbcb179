export { default, generateMetadata } from '@/app/(reading)/chu-de/page'

export const revalidate = 30
