import { setPaper } from '@/lib/config'
import { answerQuestions } from '@/lib/files'
import { type CompileQuestion, compileFiles } from '@/lib/publish'

/** A process that compiles batches of documents, started by `lib/files/workers.ts`. */
answerQuestions(({ candidates, setting }: CompileQuestion) => {
  if (setting.paper) setPaper(setting.paper)
  return compileFiles(candidates, setting)
})
