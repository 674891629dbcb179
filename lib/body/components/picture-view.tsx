import type { Focus, Picture } from '@/lib/model'
import { isBounded, isNarrow, PLACES, type PlaceName, sourcesFor } from '@/lib/pictures'

type Props = {
  readonly picture: Picture
  readonly place: PlaceName
  readonly alt: string
  readonly focus?: Focus | undefined
  /** The first thing of a page is loaded eagerly. */
  readonly eager?: boolean | undefined
  /** The shape in which its place cuts it; without one it is shown whole. */
  readonly shape?: string | undefined
}

/**
 * A picture in a place of a page: in as many pixels as the screen can show, in the best format the
 * browser reads. Its colour stands there until it comes (`server/html-postprocess/picture-colours.ts`).
 */
export function PictureView({ picture, place, alt, focus, eager = false, shape }: Props) {
  const { sources, ...image } = sourcesFor(picture, PLACES[place], focus)
  return (
    <picture>
      {sources.map((source) => (
        <source key={source.srcSet} {...source} />
      ))}
      <img
        {...image}
        alt={alt}
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : 'auto'}
        decoding="async"
        data-colour={picture.hasAlpha ? undefined : shortColour(picture.colour)}
        data-tall={shape === undefined ? tallShape(picture, place) : undefined}
        className={`${shape ? `w-full object-cover ${shape}` : wholeShape(picture, place)} ${groundOf(picture)}`}
      />
    </picture>
  )
}

/**
 * An upright picture is bounded by the screen's height, and stands in the middle of its place; its own shape is
 * a rule of the page (`server/html-postprocess/shape-rules.ts`), without which it has paper beside it.
 */
function wholeShape(picture: Picture, place: PlaceName): string {
  const bound = isBounded(picture, PLACES[place]) ? ' max-h-[75vh] object-contain' : ''
  if (isNarrow(picture)) return `mx-auto h-auto${bound}`
  return bound ? `mx-auto h-auto w-full${bound}` : 'h-auto w-full'
}

function tallShape(picture: Picture, place: PlaceName): string | undefined {
  const isShaped = isBounded(picture, PLACES[place]) && !isNarrow(picture)
  return isShaped ? `${picture.width}/${picture.height}` : undefined
}

/** What is drawn on nothing is drawn for light paper, in the dark theme too. */
function groundOf({ hasAlpha, kind }: Picture): string {
  return hasAlpha || kind === 'drawing' ? 'bg-light' : 'bg-sheet'
}

/** `#a1b2c3` as `abc`: near enough for what is seen for a moment, and pages have fewer rules. */
function shortColour(colour: string | undefined): string | undefined {
  const [, red, green, blue] = /^#(.).(.).(.).$/.exec(colour ?? '') ?? []
  return red && green && blue ? red + green + blue : undefined
}
