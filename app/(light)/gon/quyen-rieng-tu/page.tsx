export { default, generateMetadata } from '@/app/(reading)/quyen-rieng-tu/page'

export const revalidate = 30
