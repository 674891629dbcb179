import type { MetadataRoute } from 'next'
import { paper } from '@/lib/config'
import { followPublishedPaper } from '@/lib/query'
import { ROUTES } from '@/lib/routes'

/** What the paper is as an app on a phone's first screen. The icons are made by `scripts/build-icons.ts`. */
export function manifest(): MetadataRoute.Manifest {
  followPublishedPaper()
  const { name, tagline, language, colours } = paper()
  return {
    id: '/',
    name,
    short_name: name,
    description: tagline,
    lang: language,
    start_url: ROUTES.front.path(),
    scope: '/',
    display: 'standalone',
    background_color: colours.light.paper,
    theme_color: colours.light.paper,
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
