export { default, generateMetadata } from '@/app/(reading)/lien-he/page'

export const revalidate = 30
