import { FigureLite } from '@/lib/body'
import { imageBytes } from '@/lib/files'

type Props = {
  readonly src: string
  readonly alt: string
  readonly caption?: string | undefined
  readonly credit?: string | undefined
}

/** A picture that is not loaded: a link to it, with what it weighs and what it shows. */
export function LitePicture({ src, alt, caption, credit }: Props) {
  return <FigureLite {...{ src, alt, caption, credit }} bytesOf={imageBytes} />
}
