import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** A story as Git has it once. */
export type StoryVersion = {
  /** The commit, as 40 hexadecimal digits. */
  readonly id: string
  readonly author: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly subject: string
  /** Where the file was then, from the content folder. */
  readonly file: string
}

/** So many are listed, the newest first. */
const MOST = 100

/** Git is asked no longer than this, milliseconds, and for no more than this, bytes. */
const LIMITS = { timeout: 10_000, maxBuffer: 4_000_000 }

const run = promisify(execFile)

/**
 * The versions of a file, the newest first, also under names it had before; undefined where its folder is in no Git
 * repository, or there is no Git. Takes the absolute path of the content folder and the file's path below it.
 */
export async function storyVersions(
  contentDir: string,
  file: string,
): Promise<readonly StoryVersion[] | undefined> {
  const format = '--format=%x1e%H%x1f%an%x1f%at%x1f%s%x1f'
  const names = ['--follow', '--name-only', '--relative', '-z']
  const log = await git(contentDir, ['log', `-${MOST}`, format, ...names, '--', file])
  return log?.split('\x1e').flatMap(versionOf)
}

/** The text of a version. Rejects when Git does not have it. */
export async function versionText(contentDir: string, version: StoryVersion): Promise<string> {
  const text = await git(contentDir, ['show', `${version.id}:./${version.file}`])
  if (text === undefined) throw new Error(`Git has no ${version.id}:${version.file}`)
  return text
}

function versionOf(entry: string): StoryVersion[] {
  const [id = '', author = '', seconds = '', subject = '', names = ''] = entry.split('\x1f')
  const file = names
    .split('\0')
    .map((name) => name.trim())
    .find((name) => name !== '')
  return file === undefined ? [] : [{ id, author, at: Number(seconds) * 1000, subject, file }]
}

async function git(dir: string, words: readonly string[]): Promise<string | undefined> {
  try {
    const options = ['-C', dir, '--no-optional-locks', '-c', 'core.quotePath=false']
    return (await run('git', [...options, ...words], LIMITS)).stdout
  } catch {
    return undefined
  }
}
