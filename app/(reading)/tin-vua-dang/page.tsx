import { dynamicPage } from '@/components/pages/edition'

const { generateMetadata, page } = dynamicPage('fresh', 'full')

export { generateMetadata, page as default }
