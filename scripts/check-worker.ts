import { answerQuestions } from '../lib/content/compile/workers'
import { type CheckQuestion, checkFiles } from '../lib/desk/check-files'

/** A process that checks batches of documents, started by `lib/content/compile/workers.ts`. */
answerQuestions(async (question: CheckQuestion) => checkFiles(question))
