import type { ReactNode } from 'react'
import { EarlyScript } from '@/components/layout/early-script'
import { PageFrame } from '@/components/layout/page-frame'
import { printStylesUrl } from '@/lib/enhancements'

/**
 * Reading pages: plain links and server-rendered markup. No client component may stand below this
 * folder (`app/reading-pages.test.ts`); what moves on these pages is `enhancements/`, a small script
 * of its own. The mark tells `server/finish-page.ts` to leave the framework's scripts out.
 */
export default function ReadingLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <EarlyScript />
      <PageFrame>
        <div data-reading-page="">{children}</div>
        {/* Fetched last and for no screen, so that its rules weigh nothing in the page. */}
        <link rel="stylesheet" media="print" href={printStylesUrl()} />
      </PageFrame>
    </>
  )
}
