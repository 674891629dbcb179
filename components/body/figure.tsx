import { FigureFull } from '@/lib/body'

type Props = {
  readonly src: string
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly caption?: string | undefined
  readonly credit?: string | undefined
  readonly eager?: boolean | undefined
}

/** A picture outside a body, whose size is known: a story's cover. */
export function Figure({ width, height, ...figure }: Props) {
  return <FigureFull {...figure} sizeOf={() => ({ width, height })} />
}
