/**
 * The style of what only some pages have, by name: of components, and of a few other parts of a body. Pages
 * carry that of what they have (`part-style.tsx`, `server/html-postprocess/part-rules.ts`).
 */

import { bodyScriptUrl } from '@/lib/shared/client-assets'
import type { BodyComponent } from './component'
import { COMPONENT_NAMES, COMPONENTS, type ComponentName } from './index'
import { LONGFORM_STYLE } from './longform-style'

const OTHERS = {
  // Pictures wider than the column of text: about its middle, to a measure or to the screen's edges.
  wide: [
    '.figure-wide,.figure-full{position:relative;left:50%;transform:translateX(-50%);margin-top:2.5rem;margin-bottom:2.5rem;width:min(100vw - 2rem,60rem)}',
    '.figure-full{width:100vw}',
    '.figure-full figcaption{margin-left:auto;margin-right:auto;padding-left:1rem;padding-right:1rem;max-width:43rem}',
  ].join(''),
  pair: [
    '.pair{display:grid;gap:1.5rem 1rem;margin-top:2rem;margin-bottom:2rem}',
    '@media(min-width:40rem){.pair{grid-template-columns:1fr 1fr}}',
  ].join(''),
  // An animation that moves stands in the place of its first frame.
  moving: [
    '.moving[open]+picture,.moving[open] span:first-child,.moving:not([open]) span+span{display:none}',
    '.moving summary{position:absolute;z-index:1;bottom:0;padding:.25rem .75rem;background:var(--ink);color:var(--paper);list-style:none;font:600 .9375rem/1.5 var(--sans)}',
  ].join(''),
  // The box of a table: a shadow at its end says that there is more. The last column is what gives way on a phone.
  tables: [
    '.story-body section[tabindex]{overflow-x:auto;background:linear-gradient(270deg,var(--paper) 40%,transparent) right/3rem 100% no-repeat local,linear-gradient(270deg,var(--rule),transparent) right/1rem 100% no-repeat}',
    '.story-body table{border-collapse:collapse;font:.9375rem/1.5 var(--sans)}',
    '.story-body th,.story-body td{border:1px solid var(--rule);min-width:4.5em;padding:.4em .7em;vertical-align:top}',
    '.story-body th:last-child,.story-body td:last-child{min-width:8em}',
    '.story-body th:not([align]){text-align:left}',
  ].join(''),
  longform: LONGFORM_STYLE,
} as const satisfies Readonly<Record<string, string>>

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
