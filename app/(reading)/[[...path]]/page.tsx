import { keptPages } from '@/components/pages/edition'

const { generateMetadata, generateStaticParams, page } = keptPages('full')

export const revalidate = 30

export { generateMetadata, generateStaticParams, page as default }
