export { default, generateMetadata } from '@/app/(reading)/tim-kiem/page'
