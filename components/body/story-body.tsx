import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ComponentProps } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import type { Body } from '@/lib/content'
import { Figure } from './figure'
import { InfoBox } from './info-box'
import { Quote } from './quote'
import { Video } from './video'

type WrittenFigure = Omit<ComponentProps<typeof Figure>, 'width' | 'height'>

/** A story's body: the compiled tree, with the paper's own components in it. */
export function StoryBody({ body }: { body: Body }) {
  const sized = (figure: WrittenFigure) => <Figure {...sizeOf(body, figure.src)} {...figure} />
  return (
    <div className="story-body font-serif text-body">
      {toJsxRuntime(body.tree, {
        Fragment,
        jsx,
        jsxs,
        // The Content-Security-Policy allows no style attributes.
        tableCellAlignToStyle: false,
        components: {
          Figure: sized,
          Quote,
          InfoBox,
          Video,
          a: StoryLink,
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide one scrolls sideways, by keyboard too
          table: (props: ComponentProps<'table'>) => <table tabIndex={0} {...props} />,
          img: ({ src, alt, title }: { src?: string; alt?: string; title?: string }) =>
            sized({ src: src ?? '', alt: alt ?? '', caption: title }),
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

function sizeOf(body: Body, src: string) {
  return body.pictures[src] ?? { width: 1600, height: 900 }
}
