import type { ReactNode } from 'react'
import { PageFrame } from '@/components/layout/page-frame'
import { enhancementsUrl } from '@/lib/enhancements'

/**
 * Reading pages: plain links and server-rendered markup. No client component may stand below this
 * folder; what moves on these pages is `enhancements/`, a small script of its own.
 */
export default function ReadingLayout({ children }: { children: ReactNode }) {
  return (
    <PageFrame>
      {children}
      <script type="module" src={enhancementsUrl()} async />
    </PageFrame>
  )
}
