import { earlyScript, enhancementsUrl } from '@/lib/outputs'

/** The one script that stands in the pages themselves (`lib/outputs/early-script.ts`). */
export function EarlyScript() {
  return (
    <script
      data-early=""
      // biome-ignore lint/security/noDangerouslySetInnerHtml: constant
      dangerouslySetInnerHTML={{ __html: earlyScript(enhancementsUrl()) }}
    />
  )
}
