import { existsSync } from 'node:fs'
import { access, constants, statfs } from 'node:fs/promises'

/** With less room than this, what an editor is saving may be cut off, bytes. */
const LEAST_FREE_BYTES = 64 * 2 ** 10

/**
 * Throws while the disk that `folder` is on has no room left (under `least` bytes): a document that was
 * saved there just now may have been cut off in the middle, and would be published like that. A folder
 * that cannot be written from here says nothing by being full, for what it is on may be full by its
 * nature; nor does a file system that has no size. That the folder is missing is reported where it is read.
 */
export async function refuseOnFullDisk(folder: string, least = LEAST_FREE_BYTES): Promise<void> {
  if (!existsSync(folder)) return
  const { blocks, bavail, bsize } = await statfs(folder)
  if (blocks === 0 || bavail * bsize >= least || !(await isWritable(folder))) return
  throw new Error(
    `Ổ đĩa của thư mục nội dung đã đầy, bài vừa lưu có thể bị cắt cụt. Dọn bớt chỗ rồi lưu lại bài (no room left on the disk of ${folder})`,
  )
}

async function isWritable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK)
    return true
  } catch {
    // Whatever keeps it from being written.
    return false
  }
}
