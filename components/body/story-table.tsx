import { useTranslations } from 'next-intl'
import { Children, type ComponentProps, isValidElement, type ReactNode } from 'react'
import { PartStyle } from '@/lib/body'

/** How many column heads name a table. */
const NAMED_BY = 3

/**
 * A table in a box of its own: a wide one scrolls sideways there, by keyboard too, and stays a table to
 * screen readers. The box is named after the table's first column heads.
 */
export function StoryTable({ children, ...table }: ComponentProps<'table'>) {
  const t = useTranslations('table')
  const heads = headsOf(children).slice(0, NAMED_BY).join(', ')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached
    <section aria-label={heads ? t('named', { heads }) : t('label')} tabIndex={0}>
      <PartStyle of="tables" />
      <table {...table}>{children}</table>
    </section>
  )
}

/** The words of the column heads below a node. */
function headsOf(node: ReactNode): string[] {
  return Children.toArray(node).flatMap((child) => {
    if (!isValidElement<{ children?: ReactNode }>(child)) return []
    const { children } = child.props
    return child.type === 'th' ? textOf(children).trim() || [] : headsOf(children)
  })
}

function textOf(node: ReactNode): string {
  return Children.toArray(node)
    .map((child) =>
      isValidElement<{ children?: ReactNode }>(child)
        ? textOf(child.props.children)
        : String(child),
    )
    .join('')
}
