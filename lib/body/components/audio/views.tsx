import { mediaAddress } from '@/lib/model'
import { LinkedRecording, RecordingFigure } from '../recording-figure'
import type { FullProps, LiteProps } from '../view-props'
import type { audio } from './index'

/** A sound recording, played by the browser and loaded only when asked for. */
export function Full(props: FullProps<typeof audio>) {
  const { src, title, caption = title, credit, mediaOf, children } = props
  const file = mediaOf(src)
  return (
    <RecordingFigure kind="sound" {...{ src, title, caption, credit, file }} transcript={children}>
      {/* biome-ignore lint/a11y/useMediaCaption: its words stand beneath, where an editor gave them */}
      <audio
        src={mediaAddress(src, file)}
        title={title}
        controls
        preload="none"
        className="w-full"
      />
    </RecordingFigure>
  )
}

export function Lite(props: LiteProps<typeof audio>) {
  const { src, title, caption = title, credit, mediaOf, children } = props
  const file = mediaOf(src)
  return (
    <LinkedRecording
      kind="sound"
      {...{ src, title, caption, credit, file }}
      transcript={children}
    />
  )
}
