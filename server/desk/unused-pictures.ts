import { contentDir, paper } from '@/lib/config'
import { locatePicture, pictureNames } from '@/lib/files'
import { selectUsedPictures } from '@/lib/query'
import { isPictureName } from './picture-file'

/** A picture of the content folder that no document shows. */
export type UnusedPicture = { readonly src: string; readonly bytes: number }

/** Those whose addresses have some words in them ('' for all), in the order of addresses. Reads the whole folder. */
export function unusedPictures(words: string): UnusedPicture[] {
  const dir = contentDir()
  const used = new Set([...selectUsedPictures(), ...picturesOfPaper()])
  return pictureNames(dir)
    .filter((src) => isPictureName(src) && !used.has(src) && src.includes(words))
    .sort()
    .flatMap((src) => {
      const found = locatePicture(dir, src)
      return typeof found === 'string' ? [] : [{ src, bytes: found.bytes }]
    })
}

/** What the paper itself shows: its logo, and what stands for a section. */
function picturesOfPaper(): string[] {
  const { logo, sections } = paper()
  const all = [logo?.light, logo?.dark, logo?.icon, ...sections.map(({ picture }) => picture)]
  return all.filter((src) => src !== undefined)
}
