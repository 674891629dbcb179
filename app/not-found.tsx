export {
  NotFoundPage as default,
  notFoundMetadata as generateMetadata,
} from '@/components/pages/not-found-page'
