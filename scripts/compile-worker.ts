import { answerQuestions } from '@/lib/files'
import { type CompileQuestion, compileFiles } from '@/lib/publish'

/** A process that compiles batches of documents, started by `lib/files/workers.ts`. */
answerQuestions(({ candidates, setting }: CompileQuestion) => compileFiles(candidates, setting))
