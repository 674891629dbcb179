export {
  metadata as generateMetadata,
  NotFoundPage as default,
} from '@/components/pages/not-found'
