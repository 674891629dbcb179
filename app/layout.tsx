import './globals.css'

export {
  metadata as generateMetadata,
  RootLayout as default,
  viewport as generateViewport,
} from '@/components/layout/root-layout'
