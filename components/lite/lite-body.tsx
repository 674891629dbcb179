import { type ExtraProps, toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ComponentProps } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { StoryTable } from '@/components/body/story-table'
import { FigureLite, linkedAddress, liteViews, relOf } from '@/lib/body'
import type { Body } from '@/lib/model'

/** A story's body, with its components at their barest. */
export function LiteBody({ body }: { body: Body }) {
  const pictureOf = (src: string) => body.pictures[src]
  return toJsxRuntime(body.tree, {
    Fragment,
    jsx,
    jsxs,
    // Light pages have no style attributes.
    tableCellAlignToStyle: false,
    passNode: true,
    components: {
      ...liteViews({
        pictureOf,
        mediaOf: (src) => body.media?.[src],
        storyOf: (slug) => body.storyOf?.(slug),
        relOf: (href) => relOf(href, body.isPaid),
      }),
      a: ({ href = '', node: _node, ...link }: ComponentProps<'a'> & ExtraProps) => (
        <a href={linkedAddress(href, pictureOf)} rel={relOf(href, body.isPaid)} {...link} />
      ),
      table: ({ node: _node, ...table }: ComponentProps<'table'> & ExtraProps) => (
        <StoryTable {...table} />
      ),
      img: ({ src = '', alt = '', title }: { src?: string; alt?: string; title?: string }) => (
        <FigureLite src={src} alt={alt} caption={title} pictureOf={pictureOf} />
      ),
    },
  })
}
