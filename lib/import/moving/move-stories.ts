import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { checkDocuments } from '../check-documents'
import { ImportError } from '../import-error'
import { writeDocuments } from '../write-documents'
import type { ExportedStory, SourceNote } from './exported'
import type { Moved, MoveSetting, MoveTask } from './move-task'
import { movedDocument } from './moved-document'
import { type KnownFiles, type StoryFiles, storyFiles } from './pictures/story-files'
import type { TakenFile } from './pictures/take-upload'
import { listUploads, type Uploads } from './pictures/uploads'

let listed:
  | { readonly folders: string; readonly uploads: Uploads; readonly known: KnownFiles }
  | undefined

/** Makes documents of stories, and writes them with their files. Each is whole before the next begins. */
export function moveStories(tasks: readonly MoveTask[], setting: MoveSetting): Moved[] {
  return tasks.map((task) => moveStory(task, setting))
}

function moveStory(task: MoveTask, setting: MoveSetting): Moved {
  const { story, path: place } = task
  const { uploads, known } = uploadsOf(setting.uploads)
  const files = storyFiles(uploads, task.media, known)
  const common = { id: story.id, path: place, title: story.title }
  const nothing = { problems: [], targets: [], files: [], missing: [] }
  try {
    const made = story.own ? ownText(story.own.text, files) : movedDocument(task, files, setting)
    const document = { path: place, text: made.text }
    const problems = checkDocuments([document])
    const notes = [
      ...(story.notes ?? []),
      ...made.findings.map((it): SourceNote => ({ ...it, place: story.place })),
    ]
    const all = [...files.taken].map(
      ([address, { to }]) => [shownAt(address, story.showedFiles), to] as const,
    )
    const found = {
      notes,
      problems,
      targets: made.targets,
      files: all,
      missing: [...files.missing],
    }
    if (problems.length > 0) {
      if (!setting.isDryRun) writeDocuments(setting.refusedDir, [document])
      return { ...common, ...found, outcome: 'refused' }
    }
    return { ...common, ...found, outcome: write(document, [...files.taken.values()], setting) }
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    const [vietnamese = '', english = ''] = error.message.split('\n')
    const note = { place: story.place, vietnamese, english: english.replace(/^\s*\(|\)$/g, '') }
    return { ...common, ...nothing, notes: [note], outcome: 'refused' }
  }
}

/** The address under which the old site showed a file that a text names by its place in a folder. */
function shownAt(address: string, showed: ExportedStory['showedFiles'] = []): string {
  const [inText, there] = showed.find(([folder]) => address.startsWith(folder)) ?? []
  return inText === undefined ? address : `${there}${address.slice(inText.length)}`
}

/** A document of this paper as it was, with the files it names under the names they had. */
function ownText(text: string, files: StoryFiles) {
  for (const [written] of text.matchAll(/\/images\/[^\s"'<>()[\]{}|]+/g))
    files.takeOwn(written.replace(/[,.;:]+$/, ''))
  return { text, targets: [], findings: [] }
}

function write(
  document: { readonly path: string; readonly text: string },
  files: readonly TakenFile[],
  { out, force, isDryRun }: MoveSetting,
): 'written' | 'same' | 'kept' {
  const target = path.join(out, document.path)
  const there = existsSync(target) ? readFileSync(target, 'utf8') : undefined
  if (there !== undefined && there !== document.text && !force) return 'kept'
  if (!isDryRun) {
    for (const file of files) copyFile(file, out)
    if (there !== document.text) writeDocuments(out, [document])
  }
  return there === document.text ? 'same' : 'written'
}

/** A file that is there is not written again; one that is coming is whole under its name or not there. */
export function copyFile({ from, to }: TakenFile, out: string): void {
  const target = path.join(out, to)
  if (existsSync(target)) return
  mkdirSync(path.dirname(target), { recursive: true })
  const partial = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`)
  copyFileSync(from, partial)
  renameSync(partial, target)
}

/** The uploads are listed once a process. */
function uploadsOf(folders: readonly string[]): { uploads: Uploads; known: KnownFiles } {
  const key = folders.join('\n')
  if (listed?.folders !== key)
    listed = { folders: key, uploads: listUploads(folders), known: new Map() }
  return listed
}
