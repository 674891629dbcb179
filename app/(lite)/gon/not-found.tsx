export { NotFound as default } from '@/components/pages/not-found'
