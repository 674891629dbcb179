/**
 * The style of what only some pages have, by name: of components, and of a few other parts of a body. Pages
 * carry that of what they have (`part-style.tsx`, `server/html-postprocess/part-rules.ts`).
 */

import { bodyScriptUrl } from '@/lib/shared/client-assets'
import type { BodyComponent } from './component'
import { COMPONENT_NAMES, COMPONENTS, type ComponentName } from './index'

const OTHERS = {} as const satisfies Readonly<Record<string, string>>

export type PartName = ComponentName | keyof typeof OTHERS

export const PART_STYLES: Readonly<Partial<Record<PartName, string>>> = {
  ...OTHERS,
  ...Object.fromEntries(
    COMPONENT_NAMES.flatMap((name) => {
      const { style }: BodyComponent = COMPONENTS[name]
      return style ? [[name, style]] : []
    }),
  ),
}

/** The style of some parts together, in the order of their names; what is no part's name has none. */
export function partStyles(names: Iterable<string>): string {
  return [...new Set(names)]
    .sort()
    .map((name) => (Object.hasOwn(PART_STYLES, name) ? PART_STYLES[name as PartName] : ''))
    .join('')
}

/** The addresses of the scripts that pages with some component load. */
export function bodyScripts(): string[] {
  const components: readonly BodyComponent[] = Object.values(COMPONENTS)
  const named = components.flatMap(({ script }) => script ?? [])
  return [...new Set(named)].map(bodyScriptUrl)
}
