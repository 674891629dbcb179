import { compileFiles } from '../lib/content/compile/compile-files'
import type { CompileQuestion } from '../lib/content/compile/compile-in-batches'
import { answerQuestions } from '../lib/content/compile/workers'

/** A process that compiles batches of documents, started by `lib/content/compile/workers.ts`. */
answerQuestions(({ candidates, setting }: CompileQuestion) => compileFiles(candidates, setting))
