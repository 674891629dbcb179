import { type CheckQuestion, checkFiles } from '@/lib/check'
import { setPaper } from '@/lib/config'
import { answerQuestions } from '@/lib/files'

/** A process that checks batches of documents, started by `lib/files/workers.ts`. */
answerQuestions(async (question: CheckQuestion) => {
  if (question.paper) setPaper(question.paper)
  return checkFiles(question)
})
