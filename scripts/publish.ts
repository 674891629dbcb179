import { contentDir, storePath } from '@/lib/config'
import { formatProblems } from '@/lib/model'
import { publish } from '@/lib/publish'

/**
 * `npm run publish`: publishes what changed in the content folder. A running site shows it at once;
 * it follows the store, whoever writes it. Exits with 1 when a document was refused.
 */
const startedAt = performance.now()
const place = { contentDir: contentDir(), storeFile: storePath() }
const { published, removed, refused } = await publish(place, Date.now())
for (const path of published) console.log(`đã xuất bản  ${path}`)
for (const path of removed) console.log(`đã gỡ        ${path}`)
if (refused.length > 0) console.error(`\n${formatProblems(refused)}\n`)
const seconds = ((performance.now() - startedAt) / 1000).toFixed(2)
console.log(
  `${published.length} xuất bản, ${removed.length} gỡ, ${refused.length} chỗ bị từ chối, trong ${seconds} giây.`,
)
process.exitCode = refused.length > 0 ? 1 : 0
