import { accessSync, constants, mkdirSync } from 'node:fs'
import { dataDir, WrongSetting } from '@/lib/config'

/** Faults of a disk, not of the setting: counts are not worth a start for them. */
const PASSING = ['ENOSPC', 'EIO', 'EDQUOT']

/** Makes the folder of the counts (`DATA_DIR`). Throws `WrongSetting` where it cannot be one, or be written to. */
export function prepareDataDir(): void {
  const folder = dataDir()
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    if (PASSING.includes(code)) return
    throw new WrongSetting(
      `Không dùng được thư mục lượt đọc ${folder} (${code}). Đặt DATA_DIR là một thư mục ghi được (DATA_DIR cannot be used).`,
    )
  }
}
