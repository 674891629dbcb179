import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ComponentProps, ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import type { Body } from '@/lib/content'
import { LightPicture, LightVideo } from './light-picture'

/** A story's body, with the paper's own components at their barest. */
export function LightBody({ body }: { body: Body }) {
  return toJsxRuntime(body.tree, {
    Fragment,
    jsx,
    jsxs,
    // Light pages have no style attributes.
    tableCellAlignToStyle: false,
    components: {
      Figure: LightPicture,
      Quote,
      InfoBox,
      Video: LightVideo,
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide one scrolls sideways, by keyboard too
      table: (props: ComponentProps<'table'>) => <table tabIndex={0} {...props} />,
      img: ({ src, alt, title }: { src?: string; alt?: string; title?: string }) => (
        <LightPicture src={src ?? ''} alt={alt ?? ''} caption={title} />
      ),
    },
  })
}

function Quote({ by, children }: { by?: string; children?: ReactNode }) {
  return (
    <blockquote>
      {children}
      {by && <small>— {by}</small>}
    </blockquote>
  )
}

function InfoBox({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <aside aria-label={title}>
      <strong>{title}</strong>
      {children}
    </aside>
  )
}
