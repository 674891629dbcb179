import { contentDir, storePath } from '@/lib/config'
import { ContentProblems, formatProblems } from '@/lib/model'
import { ContentFolderMissing, publishStrictly } from '@/lib/publish'

/** `npm run compile`: checks the content and brings the store in line with it. */
try {
  const place = { contentDir: contentDir(), storeFile: storePath() }
  const { documents, published, removed } = await publishStrictly(place, Date.now())
  console.log(
    `Nội dung: ${documents} bài và tin, biên dịch ${published.length}, gỡ ${removed.length}.`,
  )
} catch (error) {
  report(error)
  process.exitCode = 1
}

function report(error: unknown): void {
  if (error instanceof ContentFolderMissing) {
    console.error(error.message)
    return
  }
  if (!(error instanceof ContentProblems)) throw error
  console.error(formatProblems(error.problems))
  console.error(`\n${error.problems.length} chỗ cần sửa trong ${contentDir()} (content problems).`)
}
