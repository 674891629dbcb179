import { dynamicPage } from '@/components/pages/edition'

const { generateMetadata, page } = dynamicPage('search', 'lite')

export { generateMetadata, page as default }
