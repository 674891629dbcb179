export { NotFoundText as default } from '@/components/pages/not-found-text'
