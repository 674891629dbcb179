import type { Element } from 'hast'
import { attribute } from '../../story/elements'
import type { FindPicture } from '../../story/figures'
import type { FindFile } from '../body/to-components'
import type { ExportedMedia, SourcePicture } from '../exported'
import { type TakenFile, takeMedia, takePicture } from './take-upload'
import type { Upload, Uploads } from './uploads'

/** The pictures and films of one story, and which of them were found. */
export type StoryFiles = {
  readonly findPicture: FindPicture
  readonly findFile: FindFile
  readonly isFile: (address: string) => boolean
  /** A picture by its address or its number in the old library. */
  readonly lookUp: (picture: SourcePicture | { readonly id: string }) => SourcePicture | undefined
  /** Takes a file of this paper (`/images/…`) under the name it has. */
  readonly takeOwn: (address: string) => void
  readonly taken: ReadonlyMap<string, TakenFile>
  readonly missing: ReadonlySet<string>
}

type Look = TakenFile | { readonly fault: string }

const ABSENT = 'không có trong thư mục uploads'

/** What was made of a file before, by where it lies: many stories show one picture. */
export type KnownFiles = Map<string, Look>

/** Finds the files of a story among the uploads. `media` is what the export says of those it may show. */
export function storyFiles(
  uploads: Uploads,
  media: readonly ExportedMedia[],
  known: KnownFiles,
): StoryFiles {
  const taken = new Map<string, TakenFile>()
  const missing = new Set<string>()
  const byId = new Map(media.map((one) => [one.id, one]))
  const byFile = new Map(
    media.flatMap((one) => {
      const upload = uploads.find(one.src)
      return upload ? [[upload.file, one] as const] : []
    }),
  )
  const take = (address: string, read: (upload: Upload) => Look): Look & { upload?: Upload } => {
    const upload = uploads.find(address)
    if (!upload) return { fault: ABSENT }
    const look = known.get(upload.file) ?? read(upload)
    known.set(upload.file, look)
    if ('to' in look) taken.set(address, look)
    return { ...look, upload }
  }
  const findPicture: FindPicture = (addresses, img) => {
    const library = byId.get(numberOf(img))
    const all = library ? [...addresses, library.src] : addresses
    let fault = ABSENT
    for (const address of all) {
      const look = take(address, takePicture)
      if ('fault' in look) {
        fault = look.fault
        continue
      }
      const { alt, caption, credit } =
        (look.upload && byFile.get(look.upload.file)) ?? library ?? {}
      return {
        src: `/${look.to}`,
        ...(alt && { alt }),
        ...(caption && { caption }),
        ...(credit && { credit }),
      }
    }
    if (all[0] && !all[0].startsWith('data:')) missing.add(all[0])
    return { fault }
  }
  return {
    ...{ taken, missing, findPicture },
    findFile: (address) => {
      if (address === '') return { fault: ABSENT }
      const isPicture = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(
        address.split(/[?#]/, 1)[0] ?? '',
      )
      const look = take(address, isPicture ? takePicture : takeMedia)
      if ('fault' in look) missing.add(address)
      return 'to' in look ? { src: `/${look.to}` } : { fault: look.fault }
    },
    isFile: (address) =>
      uploads.find(address) !== undefined || /\.(?:jpe?g|png|gif|webp)$/i.test(address),
    takeOwn: (address) => {
      const to = address.slice(1).normalize('NFC')
      const upload = to.split('/').includes('..') ? undefined : uploads.find(address)
      if (upload && upload.name === to.replace(/^images\//, ''))
        taken.set(address, { from: upload.file, to })
      else missing.add(address)
    },
    lookUp: (picture) => ('src' in picture ? picture : byId.get(picture.id)),
  }
}

/** The number by which WordPress knows the picture it shows. */
function numberOf(img: Element): string {
  const [, number] = /\bwp-image-(\d+)/.exec(attribute(img, 'className') ?? '') ?? []
  return attribute(img, 'dataMediaId') ?? attribute(img, 'dataId') ?? number ?? ''
}
