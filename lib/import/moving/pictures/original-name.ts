/** What WordPress adds to a picture's name for another size of it, or for one that was cut or turned. */
const SIZE = /-\d{1,5}x\d{1,5}(?=\.\w+$)/
const EDITED = /(?:-scaled|-rotated|-e\d{10,})+(?=\.\w+$)/
/** The folders in which Ghost and Blogger have the other sizes. */
const SIZE_FOLDERS =
  /(?:^|(?<=\/))(?:size\/w\d+(?:h\d+)?\/(?:format\/\w+\/)?|format\/\w+\/|s\d{2,4}(?:-[\w-]+)?\/|w\d+-h\d+[\w-]*\/)/g

/** The names under which the original of a picture may lie, likeliest first, the name itself last. */
export function originalNames(name: string): string[] {
  const whole = name.replace(SIZE_FOLDERS, '')
  const unsized = whole.replace(SIZE, '')
  return [...new Set([unsized.replace(EDITED, ''), `${unsized}`, whole, name])]
}
