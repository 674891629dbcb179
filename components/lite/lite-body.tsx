import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ComponentProps } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { viewsOf } from '@/lib/body'
import { imageBytes } from '@/lib/files'
import type { Body } from '@/lib/model'
import { LightPicture } from './lite-picture'

/** A story's body, with its components at their barest. */
export function LightBody({ body }: { body: Body }) {
  return toJsxRuntime(body.tree, {
    Fragment,
    jsx,
    jsxs,
    // Light pages have no style attributes.
    tableCellAlignToStyle: false,
    components: {
      ...viewsOf('Lite', { bytesOf: imageBytes }),
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide one scrolls sideways, by keyboard too
      table: (props: ComponentProps<'table'>) => <table tabIndex={0} {...props} />,
      img: ({ src = '', alt = '', title }: { src?: string; alt?: string; title?: string }) => (
        <LightPicture src={src} alt={alt} caption={title} />
      ),
    },
  })
}
