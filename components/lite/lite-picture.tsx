import { FigureLite } from '@/lib/body'
import { imageBytes } from '@/lib/files'

type Props = {
  readonly src: string
  readonly alt: string
  readonly caption?: string
  readonly credit?: string
}

/** A picture that is not loaded: a link to it, with what it weighs and what it shows. */
export function LightPicture({ src, alt, caption, credit }: Props) {
  return <FigureLite {...{ src, alt, caption, credit }} bytesOf={imageBytes} />
}
