export { NotFoundText as default } from '@/components/layout/not-found-text'
