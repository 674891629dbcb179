import { paper } from '@/lib/config'
import { clientScriptUrl } from '@/lib/shared/client-assets'
import { earlyScript } from '@/lib/shared/early-script'

/** The one script that stands in the paper's pages themselves; their policy allows this text alone. */
export function pageScript(): string {
  const { light, dark } = paper().colours
  return earlyScript(clientScriptUrl(), { light: light.paper, dark: dark.paper })
}
