import { readFileSync } from 'node:fs'
import { importError, systemMessage } from './import-error'
import { type Line, readPage } from './read-page'

/** The lines of a page's file. Throws an ImportError when it cannot be read or is not UTF-8. */
export function readPageFile(file: string): Line[] {
  const bytes = readBytes(file)
  try {
    return readPage(bytes)
  } catch {
    throw importError({
      vietnamese: `${file} không được lưu bằng bảng mã UTF-8. Hãy lưu lại tệp bằng UTF-8.`,
      english: 'the file is not UTF-8',
    })
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw importError({
      vietnamese: `Không đọc được ${file}. Hãy xem lại tên tệp.`,
      english: systemMessage(error),
    })
  }
}
