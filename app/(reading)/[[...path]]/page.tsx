import { cachedPages } from '@/components/pages/edition'

const { generateMetadata, generateStaticParams, page } = cachedPages('full')

export const revalidate = 30

export { generateMetadata, generateStaticParams, page as default }
