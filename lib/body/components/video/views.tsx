import { CaptionedFigure } from '../captioned-figure'
import { LinkedFile } from '../linked-file'
import type { FullProps, LiteProps } from '../view-props'
import type { video } from './index'

/** A film, played by the browser and loaded only when asked for. */
export function Full({ src, title, poster, caption = title, credit }: FullProps<typeof video>) {
  return (
    <CaptionedFigure caption={caption} credit={credit}>
      <video
        {...{ src, title, poster }}
        controls
        preload="none"
        width={1280}
        height={720}
        className="h-auto w-full bg-sheet"
      />
    </CaptionedFigure>
  )
}

export function Lite({ src, title, caption = title, credit, pictureOf }: LiteProps<typeof video>) {
  const bytes = pictureOf(src)?.bytes
  return <LinkedFile kind="video" href={src} {...{ caption, credit, bytes }} />
}
