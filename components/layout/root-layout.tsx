import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { SITE } from '@/lib/config'
import { FEED_TYPES, type FeedFile, feedPath, ROUTES } from '@/lib/routes'
import { FRAME } from '@/lib/shared/early-script'

export const metadata: Metadata = {
  metadataBase: new URL(SITE.url),
  title: { default: `${SITE.name} – ${SITE.tagline}`, template: `%s – ${SITE.name}` },
  description: SITE.tagline,
  robots: { 'max-image-preview': 'large' },
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: FRAME.light },
    { media: '(prefers-color-scheme: dark)', color: FRAME.dark },
  ],
}

export function RootLayout({ children }: { children: ReactNode }) {
  return (
    // A reading page marks itself before React would look at it (`reading-layout.tsx`).
    <html lang="vi" suppressHydrationWarning>
      {/* biome-ignore lint/style/noHeadElement: this is the root layout's own */}
      <head>
        {Object.entries(FEED_TYPES).map(([file, type]) => (
          <link
            key={file}
            rel="alternate"
            type={type}
            title={SITE.name}
            href={feedPath(ROUTES.front.path(), file as FeedFile)}
          />
        ))}
      </head>
      <body>{children}</body>
    </html>
  )
}
