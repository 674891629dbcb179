import { CaptionedFigure } from '../captioned-figure'
import { LinkedFile } from '../linked-file'
import type { FullProps, LiteProps } from '../view-props'
import type { figure } from './index'

type Props = Omit<FullProps<typeof figure>, 'mediaOf'> & { readonly eager?: boolean | undefined }

/** A picture at its own size. The first thing of a page is loaded eagerly. */
export function Full(props: Props) {
  const { src, alt, caption, credit, sizeOf, eager = false } = props
  const { width, height } = sizeOf(src)
  return (
    <CaptionedFigure caption={caption} credit={credit}>
      <img
        src={src}
        alt={alt}
        width={width}
        height={height}
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : 'auto'}
        decoding="async"
        className="h-auto w-full bg-sheet"
      />
    </CaptionedFigure>
  )
}

export function Lite(props: Omit<LiteProps<typeof figure>, 'mediaOf'>) {
  const { src, alt, caption = alt, credit, bytesOf } = props
  return <LinkedFile {...{ src, caption, credit, bytesOf }} />
}
