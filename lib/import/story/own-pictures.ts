import type { FindPicture } from './figures'
import { lookAtPicture, pictureBytes } from './picture-file'
import type { StoryPicture } from './source-story'

/** More than any story has. */
const MOST_PICTURES = 300
const MOST_BYTES = 200 * 1024 * 1024

/** Where a story's pictures may be: beside its file in `folder`, or `within` it. */
export type PicturePlaces = {
  readonly slug: string
  readonly folder: string
  readonly within: ReadonlyMap<string, Uint8Array> | undefined
}

/** Takes the pictures of a story of one file, each under a name after the story's. */
export function ownPictures({ slug, folder, within }: PicturePlaces): {
  readonly find: FindPicture
  readonly pictures: readonly StoryPicture[]
} {
  const pictures: StoryPicture[] = []
  let taken = 0
  const find: FindPicture = (addresses) => {
    let fault = 'không có trong tệp, cũng không nằm cạnh tệp'
    for (const src of addresses) {
      const bytes = pictureBytes(src, folder, within)
      if (!bytes) continue
      const seen = lookAtPicture(bytes)
      if ('fault' in seen) fault = seen.fault
      else if (seen.isDot) fault = 'chỉ là một điểm ảnh giữ chỗ'
      else if (pictures.length >= MOST_PICTURES || taken + bytes.byteLength > MOST_BYTES)
        fault = 'vượt quá 300 ảnh, 200 MB của một bài'
      else {
        taken += bytes.byteLength
        const name = `images/${slug}-${pictures.length + 1}.${seen.extension}`
        pictures.push({ path: name, bytes })
        return { src: `/${name}` }
      }
    }
    return { fault }
  }
  return { find, pictures }
}
