import { dynamicPage } from '@/components/pages/edition'

const { generateMetadata, page } = dynamicPage('search', 'full')

export { generateMetadata, page as default }
