import type { ReactNode } from 'react'
import { printStylesUrl } from '@/lib/shared/client-assets'
import { EarlyScript } from './early-script'
import { PageFrame } from './page-frame'

/**
 * Reading pages: plain links and server-rendered markup. No client component may stand in them
 * (`app/reading-pages.test.ts`); what moves on these pages is `client/`, a small script
 * of its own. The mark tells `server/html-postprocess/finish-page.ts` to leave the framework's scripts out.
 */
export function ReadingLayout({ children, bar }: { children: ReactNode; bar: ReactNode }) {
  return (
    <>
      <EarlyScript />
      <PageFrame bar={bar}>
        <div data-reading-page="">{children}</div>
        {/* Fetched last and for no screen, so that its rules weigh nothing in the page. */}
        <link rel="stylesheet" media="print" href={printStylesUrl()} />
      </PageFrame>
    </>
  )
}
