import { paper } from '@/lib/config'
import { earlyScript } from '@/lib/shared/early-script'
import { paperScriptUrl } from './paper-script'

/** The one script that stands in the paper's pages themselves; their policy allows this text alone. */
export function pageScript(): string {
  const { light, dark } = paper().colours
  return earlyScript(paperScriptUrl(), { light: light.paper, dark: dark.paper })
}
