import type { ReactNode } from 'react'
import { PageFrame } from '@/components/layout/page-frame'
import { enhancementsUrl } from '@/lib/enhancements'

/** Fetches a page when its link is about to be pressed, by the browser's own means. */
const SPECULATION_RULES = JSON.stringify({
  prefetch: [{ where: { href_matches: '/*' }, eagerness: 'moderate' }],
})

/** By then a page stands, its pictures included; what it may still want comes after, milliseconds. */
const AFTER_LOAD_MS = 1_000

/**
 * Runs before the first paint: sets the page in the paper's own type when the browser has it already,
 * and has the page's script fetched when nothing else is.
 */
function earlyScript(): string {
  return [
    "try{localStorage.getItem('web-fonts')&&document.documentElement.classList.add('web-fonts')}catch{}",
    `addEventListener('load',()=>setTimeout(()=>import('${enhancementsUrl()}'),${AFTER_LOAD_MS}))`,
  ].join(';')
}

/**
 * Reading pages: plain links and server-rendered markup. No client component may stand below this
 * folder (`app/reading-pages.test.ts`); what moves on these pages is `enhancements/`, a small script
 * of its own. The mark tells `server/finish-page.ts` to leave the framework's scripts out.
 */
export default function ReadingLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <script
        data-early=""
        // biome-ignore lint/security/noDangerouslySetInnerHtml: constant
        dangerouslySetInnerHTML={{ __html: earlyScript() }}
      />
      <PageFrame>
        <div data-reading-page="">{children}</div>
        <script
          type="speculationrules"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: constant, and React would escape its quotes
          dangerouslySetInnerHTML={{ __html: SPECULATION_RULES }}
        />
      </PageFrame>
    </>
  )
}
