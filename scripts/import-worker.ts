import { setPaper } from '@/lib/config'
import { answerQuestions } from '@/lib/files'
import { type MoveQuestion, moveStories } from '@/lib/import'

/** A process that makes documents of an old site's stories, started by `lib/files/workers.ts`. */
answerQuestions(async ({ tasks, setting }: MoveQuestion) => {
  setPaper(setting.paper)
  return moveStories(tasks, setting)
})
