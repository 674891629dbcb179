'use client'

import messages from '@/messages/vi.json'
import './globals.css'

/**
 * The page behind every failure, a client component because Next.js asks for one. It stands on its
 * own: whatever failed may be what the layout needs, so its words come straight from the messages.
 */
export default function GlobalError() {
  const { title, text, retry } = messages.error
  return (
    <html lang="vi">
      <head>
        <title>{title}</title>
      </head>
      <body>
        <main className="mx-auto max-w-measure px-4 py-24">
          <h1 className="font-serif text-h1 font-bold">{title}</h1>
          <p className="mt-4 text-soft">{text}</p>
          <p className="mt-8">
            <button
              type="button"
              className="py-1 font-semibold text-accent underline"
              onClick={() => location.reload()}
            >
              {retry}
            </button>
          </p>
        </main>
      </body>
    </html>
  )
}
