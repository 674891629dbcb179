import './globals.css'

export { metadata, RootLayout as default, viewport } from '@/components/layout/root-layout'
