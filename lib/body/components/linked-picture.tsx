import type { Picture } from '@/lib/model'
import { LITE_BYTES, liteOf } from '@/lib/pictures'
import { LinkedFile } from './linked-file'

type Props = {
  readonly src: string
  readonly caption?: string | undefined
  readonly credit?: string | undefined
  readonly pictureOf: (src: string) => Picture | undefined
}

/** A picture that is not loaded: a link to a light rendition of it, with what that weighs. */
export function LinkedPicture({ src, caption, credit, pictureOf }: Props) {
  const picture = pictureOf(src)
  if (!picture) return null
  const lite = liteOf(picture)
  return (
    <LinkedFile
      kind="picture"
      href={lite.src}
      bytes={lite.bytes}
      most={LITE_BYTES}
      {...{ caption, credit }}
    />
  )
}
