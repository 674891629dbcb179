import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { FRAME } from '@/lib/early-script'
import { FEED_TYPES } from '@/lib/feeds/feed'
import { SITE } from '@/lib/site'
import './globals.css'

export const metadata: Metadata = {
  metadataBase: new URL(SITE.url),
  title: { default: `${SITE.name} – ${SITE.tagline}`, template: `%s – ${SITE.name}` },
  description: SITE.tagline,
  robots: { 'max-image-preview': 'large' },
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: FRAME.light },
    { media: '(prefers-color-scheme: dark)', color: FRAME.dark },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // A reading page marks itself before React would look at it (`app/(reading)/layout.tsx`).
    <html lang="vi" suppressHydrationWarning>
      <head>
        {Object.entries(FEED_TYPES).map(([file, type]) => (
          <link key={file} rel="alternate" type={type} href={`/${file}`} />
        ))}
      </head>
      <body>{children}</body>
    </html>
  )
}
