import { mediaAddress } from '@/lib/model'
import { paperLanguage } from '@/lib/shared/paper-place'
import { posterAddress } from '../../linked-address'
import { LinkedRecording, RecordingFigure } from '../recording-figure'
import { CAPTIONS_LABEL } from '../recording-html'
import type { FullProps, LiteProps } from '../view-props'
import type { video } from './index'

/** Where its file does not tell its shape. */
const USUAL = { width: 1280, height: 720 }

/** A film, played by the browser and loaded only when asked for. An upright one is as wide as a phone. */
export function Full(props: FullProps<typeof video>) {
  const { src, title, captions, caption = title, credit, pictureOf, mediaOf, children } = props
  const file = mediaOf(src)
  const poster = posterAddress(props.poster, pictureOf)
  const { width, height } = { ...USUAL, ...(file?.kind === 'film' && file) }
  const isUpright = height > width
  return (
    <RecordingFigure kind="film" {...{ src, title, caption, credit, file }} transcript={children}>
      <video
        src={mediaAddress(src, file)}
        {...{ title, poster, width, height }}
        controls
        playsInline
        preload="none"
        data-film={`${width}/${height}`}
        className={`h-auto w-full bg-sheet object-cover ${isUpright ? 'mx-auto max-w-sm' : ''}`}
      >
        {captions && (
          <track
            kind="captions"
            srcLang={paperLanguage()}
            label={CAPTIONS_LABEL}
            src={mediaAddress(captions, mediaOf(captions))}
          />
        )}
      </video>
    </RecordingFigure>
  )
}

export function Lite(props: LiteProps<typeof video>) {
  const { src, title, caption = title, credit, mediaOf, children } = props
  const file = mediaOf(src)
  return (
    <LinkedRecording kind="film" {...{ src, title, caption, credit, file }} transcript={children} />
  )
}
