import { type CheckQuestion, checkFiles } from '@/lib/check'
import { answerQuestions } from '@/lib/files'

/** A process that checks batches of documents, started by `lib/files/workers.ts`. */
answerQuestions(async (question: CheckQuestion) => checkFiles(question))
