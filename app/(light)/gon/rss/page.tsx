export { default, generateMetadata } from '@/app/(reading)/rss/page'
