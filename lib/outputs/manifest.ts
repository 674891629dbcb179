import type { MetadataRoute } from 'next'
import { SITE } from '@/lib/config'
import { ROUTES } from '@/lib/routes'
import { FRAME } from '@/lib/shared/early-script'

/** What the paper is as an app on a phone's first screen. The icons are made by `scripts/build-icons.ts`. */
export function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: SITE.name,
    short_name: SITE.name,
    description: SITE.tagline,
    lang: 'vi',
    start_url: ROUTES.front.path(),
    scope: '/',
    display: 'standalone',
    background_color: FRAME.light,
    theme_color: FRAME.light,
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
