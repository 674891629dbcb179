import { earlyScript } from '@/lib/early-script'
import { enhancementsUrl } from '@/lib/enhancements'

/** The one script that stands in the pages themselves (`lib/early-script.ts`). */
export function EarlyScript() {
  return (
    <script
      data-early=""
      // biome-ignore lint/security/noDangerouslySetInnerHtml: constant
      dangerouslySetInnerHTML={{ __html: earlyScript(enhancementsUrl()) }}
    />
  )
}
