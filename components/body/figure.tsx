import { FigureFull } from '@/lib/body'

type Props = {
  readonly src: string
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly caption?: string
  readonly credit?: string
  readonly eager?: boolean
}

/** A picture outside a body, whose size is known: a story's cover. */
export function Figure({ width, height, ...figure }: Props) {
  return <FigureFull {...figure} sizeOf={() => ({ width, height })} />
}
