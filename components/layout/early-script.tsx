import { enhancementsUrl } from '@/lib/shared/client-assets'
import { earlyScript } from '@/lib/shared/early-script'

/** The one script that stands in the pages themselves (`lib/shared/early-script.ts`). */
export function EarlyScript() {
  return (
    <script
      data-early=""
      // biome-ignore lint/security/noDangerouslySetInnerHtml: constant
      dangerouslySetInnerHTML={{ __html: earlyScript(enhancementsUrl()) }}
    />
  )
}
