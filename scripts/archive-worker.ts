import os from 'node:os'
import { checkArchive, checksInFile, checksInMemory, findingsByFile, ownArchive } from '@/lib/check'
import { answerQuestions } from '@/lib/files'

/** A process that checks the whole archive each time it is asked, started by `server/desk/archive-process.ts`. */
const archive = ownArchive()
const known = checksInMemory(checksInFile(archive.cacheFile))
// Readers come first.
os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL)
answerQuestions(async ({ now }: { readonly now: number }) =>
  findingsByFile((await checkArchive(archive, now, known)).problems),
)
