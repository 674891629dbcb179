import path from 'node:path'
import { commandDir } from '@/lib/config'
import { backUp } from './setup/back-up'

/**
 * `npm run backup -- <folder>`: copies what the content folder does not hold into a new folder, while the site
 * runs: the counts of reads, the secret of preview links, and the compiled content.
 */
const [, , target] = process.argv
if (target === undefined) {
  console.error(
    'Thiếu thư mục đích: npm run backup -- <thư mục> (the folder to write into is missing)',
  )
  process.exitCode = 1
} else {
  const copied = backUp(path.resolve(commandDir(), target))
  console.log(`Đã sao lưu (backed up): ${copied.join(', ') || 'chưa có gì (nothing yet)'}`)
}
