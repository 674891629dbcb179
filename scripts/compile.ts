import { ContentProblems, formatProblems } from '../lib/content/check/problem'
import { compileContent } from '../lib/content/compile/compile-content'
import { contentDir, storePath } from '../lib/content/location'

/** `npm run compile`: checks the content and brings the store in line with it. */
try {
  const { documents, compiled, removed } = await compileContent(contentDir(), storePath())
  console.log(`Nội dung: ${documents} bài và tin, biên dịch ${compiled}, gỡ ${removed}.`)
} catch (error) {
  if (!(error instanceof ContentProblems)) throw error
  console.error(formatProblems(error.problems))
  console.error(`\n${error.problems.length} chỗ cần sửa trong ${contentDir()} (content problems).`)
  process.exitCode = 1
}
