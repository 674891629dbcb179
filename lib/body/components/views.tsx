import type { Element } from 'hast'
import type { ComponentType, ReactNode } from 'react'
import { bodyScriptUrl } from '@/lib/shared/client-assets'
import * as all from './all-views'
import type { BodyComponent } from './component'
import { COMPONENTS, type ComponentName } from './index'
import { PartStyle } from './part-style'
import type { FullProps, Given, LiteProps } from './view-props'

/** The components of a body as pages show them. Whichever is missing, or lacks a form, does not compile. */
const VIEWS = all satisfies {
  readonly [Name in ComponentName]: ComponentViews<(typeof COMPONENTS)[Name]>
}

type ComponentViews<C extends BodyComponent> = {
  Full(props: FullProps<C>): ReactNode
  Lite(props: LiteProps<C>): ReactNode
}

/** What is written in a component's tag, and its node of the tree (`passNode`). */
type Written = { readonly node: Element }

/** The full form of every component, by the names of their tags, with its style and script. */
export function fullViews(given: Given) {
  return views('Full', given, (name, view) => {
    const { script }: BodyComponent = COMPONENTS[name]
    return (
      <>
        <PartStyle of={name} />
        {script && <script async type="module" data-part="" src={bodyScriptUrl(script)} />}
        {view}
      </>
    )
  })
}

/** The lite form of every component: it has no style of its own, and no script. */
export function liteViews(given: Given) {
  return views('Lite', given, (_, view) => view)
}

function views(
  form: 'Full' | 'Lite',
  given: Given,
  complete: (name: ComponentName, view: ReactNode) => ReactNode,
) {
  const made = (Object.keys(VIEWS) as ComponentName[]).map((name) => {
    // The check has seen to it that what is written fits the attributes.
    const View = VIEWS[name][form] as ComponentType<object>
    const view = (written: Written) => complete(name, <View {...written} {...given} />)
    return [name, view] as const
  })
  return Object.fromEntries(made)
}
