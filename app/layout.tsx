import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { SITE } from '@/lib/site'
import './globals.css'

export const metadata: Metadata = {
  metadataBase: new URL(SITE.url),
  title: { default: `${SITE.name} – ${SITE.tagline}`, template: `%s – ${SITE.name}` },
  description: SITE.tagline,
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fffdf9' },
    { media: '(prefers-color-scheme: dark)', color: '#141413' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // A reading page marks itself before React would look at it (`app/(reading)/layout.tsx`).
    <html lang="vi" suppressHydrationWarning>
      <body>{children}</body>
    </html>
  )
}
