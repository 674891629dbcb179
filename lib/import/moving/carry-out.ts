import { existsSync } from 'node:fs'
import path from 'node:path'
import { askWorkers } from '@/lib/files'
import { linksIn, mediaIn } from './body/named-in'
import type { ExportedMedia, ExportedStory, Source } from './exported'
import { addToJournal, type Journal, type JournalEntry, sumOfTask } from './journal'
import { moveStories } from './move-stories'
import type { Moved, MoveSetting, MoveTask } from './move-task'
import { oldLink } from './old-address'
import { listUploads } from './pictures/uploads'
import type { Plan, Survey } from './plan'

/** What came of an import, of each story, whenever it was done. */
export type Result = {
  readonly moved: readonly Moved[]
  /** How many were not looked at again, as nothing of them has changed. */
  readonly unchanged: number
  readonly uploads: number
}

/** What a process that makes documents is asked. */
export type MoveQuestion = { readonly tasks: readonly MoveTask[]; readonly setting: MoveSetting }

/** So many stories are worth processes of their own, which take a second to start. */
const MANY = 60
const BATCH = 40

/** Bounds of V8 for such a process: it holds some stories at a time. */
const MEMORY = ['--max-old-space-size=256', '--max-semi-space-size=16']

type Progress = {
  readonly journalFile: string
  readonly onProgress: (done: number, all: number) => void
}

/** Makes documents of all stories that have a place, by several processes where there are many. */
export async function carryOut(
  source: Source,
  plan: Plan,
  found: Survey,
  journal: Journal,
  setting: MoveSetting,
  { journalFile, onProgress }: Progress,
): Promise<Result> {
  const uploads = listUploads(setting.uploads).count
  const moved = new Map<string, Moved>()
  const sums = new Map<string, string>()
  let unchanged = 0
  const batches = tasksOf(source, plan, found, (task) => {
    const sum = sumOfTask(task, uploads)
    const before = journal.get(task.story.id)
    const isDone =
      !setting.force &&
      before?.sum === sum &&
      (before.moved.outcome === 'refused' || existsSync(path.join(setting.out, before.moved.path)))
    if (isDone) {
      moved.set(task.story.id, {
        ...before.moved,
        outcome: before.moved.outcome === 'written' ? 'same' : before.moved.outcome,
      })
      unchanged += 1
    }
    sums.set(task.story.id, sum)
    return !isDone
  })
  const all = plan.placed.size
  let told = 0
  for await (const answers of answersTo(batches, setting, all)) {
    const entries = answers.map(
      (one): JournalEntry => ({ sum: sums.get(one.id) ?? '', moved: one }),
    )
    if (!setting.isDryRun) addToJournal(journalFile, entries)
    for (const one of answers) moved.set(one.id, one)
    if (moved.size - told >= 1_000) {
      told = moved.size
      onProgress(told, all)
    }
  }
  return { moved: [...moved.values()], unchanged, uploads }
}

async function* answersTo(
  batches: AsyncIterable<readonly MoveTask[]>,
  setting: MoveSetting,
  all: number,
): AsyncGenerator<readonly Moved[]> {
  if (all < MANY) {
    for await (const tasks of batches) yield moveStories(tasks, setting)
    return
  }
  yield* askWorkers<Moved[]>('import-worker', questions(batches, setting), MEMORY)
}

async function* questions(
  batches: AsyncIterable<readonly MoveTask[]>,
  setting: MoveSetting,
): AsyncGenerator<MoveQuestion> {
  for await (const tasks of batches) yield { tasks, setting }
}

/** The stories with what is decided about them, in batches, as they are read. */
async function* tasksOf(
  source: Source,
  plan: Plan,
  found: Survey,
  isWanted: (task: MoveTask) => boolean,
): AsyncGenerator<readonly MoveTask[]> {
  const attached = attachedMedia(found)
  const seen = new Set<string>()
  let batch: MoveTask[] = []
  for await (const one of source.read()) {
    if (one.kind !== 'story' || seen.has(one.id)) continue
    const task = taskOf(one, plan, found, attached)
    if (!task) continue
    seen.add(one.id)
    if (!isWanted(task)) continue
    batch.push(task)
    if (batch.length >= BATCH) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

function taskOf(
  story: ExportedStory,
  plan: Plan,
  { hosts, media }: Survey,
  attached: ReadonlyMap<string, readonly ExportedMedia[]>,
): MoveTask | undefined {
  const placed = plan.placed.get(story.id)
  if (!placed) return undefined
  const { path: place, section, tags } = placed
  const addresses = linksIn(story.body).flatMap((href) => {
    const old = oldLink(href, story.addresses[0], hosts)
    const own = old === undefined ? undefined : plan.addresses.get(old)
    return old !== undefined && own !== undefined ? [[old, own] as const] : []
  })
  const ids = [
    ...mediaIn(story.body),
    ...(story.cover && 'id' in story.cover ? [story.cover.id] : []),
  ]
  const named = ids.flatMap((id) => media.get(id) ?? [])
  const all = [...new Set([...named, ...(attached.get(story.id) ?? [])])]
  return { story, path: place, section, tags, addresses, media: all }
}

function attachedMedia({ media }: Survey): ReadonlyMap<string, readonly ExportedMedia[]> {
  const byStory = new Map<string, ExportedMedia[]>()
  for (const one of media.values()) {
    if (one.parent === undefined) continue
    const others = byStory.get(one.parent)
    if (others) others.push(one)
    else byStory.set(one.parent, [one])
  }
  return byStory
}
