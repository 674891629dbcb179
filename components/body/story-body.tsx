import { type ExtraProps, toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ComponentProps, ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { FigureFull, fullViews, linkedAddress, PAIR, PartStyle, relOf, withPairs } from '@/lib/body'
import type { Body } from '@/lib/model'
import { StoryTable } from './story-table'

/** A story's body: the compiled tree, with the components in it. */
export function StoryBody({ body }: { body: Body }) {
  const pictureOf = (src: string) => body.pictures[src]
  return (
    <div className="story-body font-serif text-body">
      {toJsxRuntime(withPairs(body.tree, pictureOf), {
        Fragment,
        jsx,
        jsxs,
        // The Content-Security-Policy allows no style attributes.
        tableCellAlignToStyle: false,
        passNode: true,
        components: {
          ...fullViews({
            pictureOf,
            mediaOf: (src) => body.media?.[src],
            storyOf: (slug) => body.storyOf?.(slug),
            relOf: (href) => relOf(href, body.isPaid),
          }),
          [PAIR]: ({ children }: { children?: ReactNode }) => (
            <>
              <PartStyle of="pair" />
              <div className="pair">{children}</div>
            </>
          ),
          a: ({ href = '', node: _node, ...link }: ComponentProps<'a'> & ExtraProps) => (
            <StoryLink
              href={linkedAddress(href, pictureOf)}
              rel={relOf(href, body.isPaid)}
              {...link}
            />
          ),
          table: ({ node: _node, ...table }: ComponentProps<'table'> & ExtraProps) => (
            <StoryTable {...table} />
          ),
          img: ({ src = '', alt = '', title }: { src?: string; alt?: string; title?: string }) => (
            <FigureFull src={src} alt={alt} caption={title} pictureOf={pictureOf} />
          ),
        },
      })}
    </div>
  )
}

/** Print adds a link's address; one that is its own words is not printed twice. */
function StoryLink({ children, ...link }: ComponentProps<'a'>) {
  const isBare = typeof children === 'string' && link.href?.endsWith(children)
  return (
    <a {...link} className={isBare ? 'bare' : undefined}>
      {children}
    </a>
  )
}
