import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { paper, siteUrl } from '@/lib/config'
import { FEED_TYPES, type FeedFile, feedPath, ROUTES } from '@/lib/routes'
import { PaperColours } from './paper-colours'

export function metadata(): Metadata {
  const { name, tagline } = paper()
  return {
    metadataBase: new URL(siteUrl()),
    title: { default: `${name} – ${tagline}`, template: `%s – ${name}` },
    description: tagline,
    robots: { 'max-image-preview': 'large' },
  }
}

export function viewport(): Viewport {
  const { light, dark } = paper().colours
  return {
    colorScheme: 'light dark',
    viewportFit: 'cover',
    // The browser's own frame is of the page's ground.
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: light.paper },
      { media: '(prefers-color-scheme: dark)', color: dark.paper },
    ],
  }
}

export function RootLayout({ children }: { children: ReactNode }) {
  return (
    // A reading page marks itself before React would look at it (`reading-layout.tsx`).
    <html lang={paper().language} suppressHydrationWarning>
      {/* biome-ignore lint/style/noHeadElement: this is the root layout's own */}
      <head>
        {Object.entries(FEED_TYPES).map(([file, type]) => (
          <link
            key={file}
            rel="alternate"
            type={type}
            title={paper().name}
            href={feedPath(ROUTES.front.path(), file as FeedFile)}
          />
        ))}
        <PaperColours />
      </head>
      <body>{children}</body>
    </html>
  )
}
