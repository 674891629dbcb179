import { pageScript } from '@/lib/outputs'

/** The one script that stands in the pages themselves (`lib/shared/early-script.ts`). */
export function EarlyScript() {
  return (
    <script
      data-early=""
      // biome-ignore lint/security/noDangerouslySetInnerHtml: of the program and the paper's colours alone
      dangerouslySetInnerHTML={{ __html: pageScript() }}
    />
  )
}
