import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ComponentProps } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { FigureFull, viewsOf } from '@/lib/body'
import type { Body } from '@/lib/model'
import { StoryTable } from './story-table'

/** A story's body: the compiled tree, with the components in it. */
export function StoryBody({ body }: { body: Body }) {
  const sizeOf = (src: string) => body.pictures[src] ?? { width: 1600, height: 900 }
  return (
    <div className="story-body font-serif text-body">
      {toJsxRuntime(body.tree, {
        Fragment,
        jsx,
        jsxs,
        // The Content-Security-Policy allows no style attributes.
        tableCellAlignToStyle: false,
        components: {
          ...viewsOf('Full', { sizeOf, mediaOf: (src) => body.media?.[src] }),
          a: StoryLink,
          table: StoryTable,
          img: ({ src = '', alt = '', title }: { src?: string; alt?: string; title?: string }) => (
            <FigureFull src={src} alt={alt} caption={title} sizeOf={sizeOf} />
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
