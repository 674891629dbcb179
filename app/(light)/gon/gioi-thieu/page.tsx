export { default, generateMetadata } from '@/app/(reading)/gioi-thieu/page'

export const revalidate = 30
