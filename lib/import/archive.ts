import { type Unzipped, unzipSync } from 'fflate'
import { type ImportError, importError } from './import-error'

/** More than any story with its pictures; all of it is held in memory. */
const MOST_BYTES = 100 * 1024 * 1024
const MOST_ENTRIES = 2_000

/**
 * The files of a zip archive by their names. No more is unpacked than each entry says it has, and all
 * of that is counted first. Throws an ImportError when it is too much, and what fflate throws when the
 * archive is damaged.
 */
export function unpack(archive: Uint8Array): Unzipped {
  let entries = 0
  let bytes = 0
  return unzipSync(archive, {
    filter: ({ name, originalSize }) => {
      entries += 1
      bytes += originalSize
      if (entries > MOST_ENTRIES) throw tooMuch(`quá ${MOST_ENTRIES} tệp`, 'too many entries')
      if (bytes > MOST_BYTES) throw tooMuch('quá 100 MB khi bung ra', 'more than 100 MB unpacked')
      return !name.endsWith('/')
    },
  })
}

/** A refusal of a file that would take more memory or time than any story does. */
export function tooMuch(what: string, english: string): ImportError {
  return importError({
    vietnamese: `Tệp này chứa ${what}, nhiều hơn mọi bài báo. Hãy tách bài ra một tệp riêng rồi nhập.`,
    english,
  })
}
