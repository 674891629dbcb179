import { cachedPages } from '@/components/pages/edition'

const { generateMetadata, generateStaticParams, page } = cachedPages('lite')

export const revalidate = 30

export { generateMetadata, generateStaticParams, page as default }
