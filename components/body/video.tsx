import { CaptionedFigure } from './figure'

type Props = { src: string; title: string; poster?: string; caption?: string; credit?: string }

/** A film of the content folder, played by the browser and loaded only when asked for. */
export function Video({ src, title, poster, caption, credit }: Props) {
  return (
    <CaptionedFigure caption={caption ?? title} credit={credit}>
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
