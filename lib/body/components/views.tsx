import type { ComponentType, ReactNode } from 'react'
import * as all from './all-views'
import type { BodyComponent } from './component'
import type { COMPONENTS, ComponentName } from './index'
import type { FullProps, Given, LiteProps } from './view-props'

/** The components of a body as pages show them. Whichever is missing, or lacks a form, does not compile. */
const VIEWS = all satisfies {
  readonly [Name in ComponentName]: ComponentViews<(typeof COMPONENTS)[Name]>
}

type ComponentViews<C extends BodyComponent> = {
  Full(props: FullProps<C>): ReactNode
  Lite(props: LiteProps<C>): ReactNode
}

/** One form of every component, by the names of their tags, given what is not written in the body. */
export function viewsOf(form: 'Full' | 'Lite', given: Given) {
  const views = Object.entries(VIEWS).map(([name, forms]) => {
    // The check has seen to it that what is written fits the attributes.
    const View = forms[form] as ComponentType<object>
    return [name, (written: object) => <View {...written} {...given} />] as const
  })
  return Object.fromEntries(views)
}
