import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { duplicateSlug, hiddenTargets, slugOfPath } from '@/lib/check'
import { contentDir, paper } from '@/lib/config'
import { isDocumentPath } from '@/lib/files'
import { inOrder, isError, modelOfPath, type Problem } from '@/lib/model'
import type { StoryKind } from '@/lib/routes'
import { selectFormerLife, selectLife } from '@/lib/store'
import { cachedResults } from '../../shared/cached-results'
import { ifThere } from '../../shared/if-there'
import { addressOfFile } from '../address-of-file'
import { type CheckedFile, checkFile } from '../check-saved'
import { fileOfStory } from '../file-of-story'

/** What an editor is told of the story at hand. */
export type StoryStatus = {
  /**
   * 'refused': the paper does not take the file as it is, and readers have nothing of it; 'outdated': nor does it,
   * but an older version is there, or is planned; 'merging': it is in a branch that waits on the Git host.
   */
  readonly status:
    | 'draft'
    | 'waiting'
    | 'scheduled'
    | 'public'
    | 'withdrawn'
    | 'refused'
    | 'outdated'
    | 'merging'
  /** The file's path below the content folder. */
  readonly file: string
  /** The address its own page has, or will have; undefined where its section is wrong. */
  readonly href?: string
  /** Milliseconds since 1970. */
  readonly publishedAt?: number
  /** When the file was saved last, milliseconds since 1970. */
  readonly savedAt: number
  /** Everything the check says of the file as it was saved last, in the order of its lines. */
  readonly findings: readonly Problem[]
}

/** What a check of the whole archive says of one file, and whether that holds for the file as it is now. */
export type FoundBeside = {
  readonly isFresh: boolean
  of(file: string): readonly Problem[]
}

/** So many stories are worked on at a time, or stand on the board. */
const AT_HAND = 300

const checked = cachedResults<CheckedFile>(AT_HAND)

/**
 * Everything the check says of a file as it was saved last, in the order of its lines: at once what it says of the file
 * by itself, computed once a save, and all as `npm run check` has it where the archive was checked since. Undefined
 * where there is no such file. Takes its path below the content folder, and `now` in milliseconds since 1970.
 */
export async function savedFindings(
  file: string,
  now: number,
  archive?: FoundBeside,
): Promise<{ readonly savedAt: number; readonly findings: readonly Problem[] } | undefined> {
  const dir = contentDir()
  const at = path.join(dir, file)
  // What cannot be a file's name is asked for, too; this says no, where a look would throw.
  const isThere = isDocumentPath(file) && existsSync(at)
  const saved = isThere ? statSync(at, { throwIfNoEntry: false }) : undefined
  if (!saved) return undefined
  const key = `${file} ${saved.mtimeMs} ${saved.size} ${paper().withoutAdvice ?? ''}`
  const { document, problems } = await checked(key, () => checkFile(dir, file, now))
  // Other stories change without this one.
  const own = [...problems, ...(document ? hiddenTargets(file, document, lifeOfStory, now) : [])]
  const ofArchive = archive?.isFresh ? archive.of(file) : []
  const findings = inOrder([...ofArchive, ...own.filter((one) => !isAmong(one, ofArchive))])
  return { savedAt: saved.mtimeMs, findings }
}

/** Whether something is said already: at the same place, or in the same words. */
export function isAmong(
  { file, code, line, column, message }: Problem,
  others: readonly Problem[],
): boolean {
  return others.some(
    (other) =>
      other.file === file &&
      other.code === code &&
      (other.message === message || (other.line === line && other.column === column)),
  )
}

function lifeOfStory(kind: StoryKind, slug: string) {
  const life = selectLife(kind, slug) ?? selectFormerLife(kind, slug)
  if (!life) return undefined
  const { state, published_at: at } = life
  return { state, ...(at !== null && { publishedAt: at }) }
}

/** The path of a story's file below the content folder, by its kind and slug; undefined where there is none. */
export function fileOf(kind: StoryKind, slug: string): string | undefined {
  return selectLife(kind, slug)?.path ?? fileOfStory(contentDir(), kind, slug)
}

/**
 * How it is with a document at `now` (milliseconds since 1970), by its file's path below the content folder; undefined
 * where there is no such file.
 */
export async function storyStatus(
  file: string,
  now: number,
  archive?: FoundBeside,
): Promise<StoryStatus | undefined> {
  const saved = await savedFindings(file, now, archive)
  if (!saved) return undefined
  const atAddress = lifeAtAddress(file)
  const isOther = atAddress !== undefined && atAddress.path !== file
  const life = isOther ? undefined : atAddress
  // Of two files the check tells the second by its path, the paper has refused the one that came second.
  const isTold = saved.findings.some(({ code }) => code === 'trung-ten')
  const findings =
    isOther && !isTold ? [duplicateSlug(file, atAddress.path), ...saved.findings] : saved.findings
  const href = ifThere(() => addressOfFile(contentDir(), file))
  const publishedAt = life?.published_at ?? undefined
  const isToCome = life?.state === 'public' && publishedAt !== undefined && publishedAt > now
  const state = life && (isToCome ? 'scheduled' : life.state)
  const wrong = state ? 'outdated' : 'refused'
  return {
    status: state && !findings.some(isError) ? state : wrong,
    file,
    ...{ ...saved, findings },
    ...(href !== undefined && { href }),
    ...(publishedAt !== undefined && { publishedAt }),
  }
}

/** What the paper has at the address of a file: of this one, or of another one. */
function lifeAtAddress(file: string) {
  const kind = modelOfPath(file)?.kind
  return kind && selectLife(kind, slugOfPath(file))
}
