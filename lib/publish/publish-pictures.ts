import { checkPicture } from '@/lib/check'
import { type MeasuredPicture, measurePicture, pictureNames, stampOfPicture } from '@/lib/files'
import {
  type BodyPicture,
  isError,
  type Picture,
  type PictureFault,
  type Problem,
  type StoredDocument,
  type Wording,
} from '@/lib/model'
import { parseCheckedJson, type Store, type StoreWriter } from '@/lib/store'

/** The pictures of one publication; each file is read once, and only if it may have changed. */
export type PublishedPictures = {
  /** What is wrong with the pictures of a document. */
  check(document: StoredDocument): Promise<Problem[]>
  /** Takes the pictures of a document in that was checked, and is in the store by now. */
  takeIn(document: StoredDocument): void
  /** Looks at pictures that may have changed: how many are others now, and which are gone or broken. */
  lookAgain(
    addresses: readonly string[],
  ): Promise<{ readonly replaced: number; readonly lost: readonly Problem[] }>
}

type Look = (MeasuredPicture & { readonly isKnown: boolean }) | PictureFault

/** So many stories are named of those that show a lost picture. */
const NAMED_STORIES = 5

/** Begins with the pictures of a publication. */
export function publishPictures(
  store: Store,
  writer: StoreWriter,
  contentDir: string,
): PublishedPictures {
  const known = store.prepare('SELECT id, stamp, json FROM picture WHERE src = ?')
  const usedIn = store.prepare(
    `SELECT DISTINCT d.path FROM picture_use u JOIN document d ON d.id = u.document
       WHERE u.src = ? ORDER BY d.path`,
  )
  const looks = new Map<string, Promise<Look>>()
  const seen = new Map<string, MeasuredPicture>()
  let names: readonly string[] | undefined
  const allNames = () => {
    names ??= pictureNames(contentDir)
    return names
  }
  const lookAtFile = async (src: string): Promise<Look> => {
    const row = known.get(src) as { id: string; stamp: string; json: string } | undefined
    if (row && row.stamp === stampOfPicture(contentDir, src))
      return { picture: parseCheckedJson(row.json) as Picture, stamp: row.stamp, isKnown: true }
    const measured = await measurePicture(contentDir, src)
    return typeof measured === 'string' ? measured : { ...measured, isKnown: false }
  }
  const look = (src: string) => {
    const found = looks.get(src) ?? lookAtFile(src)
    looks.set(src, found)
    return found
  }
  const judge = async (picture: BodyPicture): Promise<Wording | undefined> => {
    const found = await look(picture.src)
    if (typeof found === 'object' && !found.isKnown) seen.set(picture.src, found)
    const file = typeof found === 'string' ? found : found.picture
    const wording = checkPicture(picture, file, allNames)
    return wording && isError(wording) ? wording : undefined
  }
  const put = (src: string) => {
    const measured = seen.get(src)
    if (measured) writer.putPicture(measured.picture, measured.stamp)
    seen.delete(src)
  }
  return {
    async check({ path, pictures }) {
      const problems: Problem[] = []
      for (const picture of pictures) {
        const { line, column } = picture
        const wording = await judge(picture)
        if (wording) problems.push({ file: path, line, column, ...wording })
      }
      return problems
    },
    takeIn({ pictures }) {
      for (const { src } of pictures) put(src)
    },
    async lookAgain(addresses) {
      let replaced = 0
      const lost: Problem[] = []
      for (const src of addresses) {
        const before = known.get(src) as { id: string } | undefined
        // Its last document is gone since.
        if (!before) continue
        const wording = await judge({ src, line: 1, column: 1 })
        if (wording) {
          const stories = (usedIn.all(src) as { path: string }[]).map(({ path }) => path)
          if (stories.length > 0) lost.push(lostPicture(src, wording, stories))
          continue
        }
        if (seen.get(src) && seen.get(src)?.picture.id !== before.id) replaced += 1
        put(src)
      }
      return { replaced, lost }
    },
  }
}

function lostPicture(src: string, wording: Wording, stories: readonly string[]): Problem {
  const named = stories.slice(0, NAMED_STORIES).join(', ')
  const others = stories.length - NAMED_STORIES
  const where = others > 0 ? `${named} và ${others} bài nữa` : named
  return {
    ...{ file: src.slice(1), line: 1, column: 1, code: wording.code },
    message: `${wording.message} Nhưng ảnh này đang dùng trong: ${where}.`,
    fix: `Đặt lại tệp vào chỗ cũ, hoặc thay ảnh trong các bài đó. ${wording.fix}`,
    english: `${wording.english}; used by ${stories.length} documents, whose renditions stay`,
  }
}
