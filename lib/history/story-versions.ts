import { git } from './git'

/** A story as Git has it once. */
export type StoryVersion = {
  /** The commit, as 40 hexadecimal digits. */
  readonly id: string
  readonly author: string
  /** When it came to be in the repository, milliseconds since 1970. */
  readonly at: number
  readonly subject: string
  /** Where the file was then, from the content folder. */
  readonly file: string
}

/** So many are listed, the newest first. */
const MOST = 100

/** Which versions are meant: all, or what the main line had after each commit, without the steps of merged branches. */
export type Line = 'all' | 'main'

/**
 * The versions of a file, the newest first, also under names it had before; undefined where its folder is in no Git
 * repository, or there is no Git. Takes the absolute path of the content folder and the file's path below it.
 */
export async function storyVersions(
  contentDir: string,
  file: string,
  line: Line = 'all',
): Promise<readonly StoryVersion[] | undefined> {
  const format = '--format=%x1e%H%x1f%an%x1f%ct%x1f%s%x1f'
  const names = ['--follow', '--name-status', '--relative', '-z']
  const parents = line === 'main' ? ['--first-parent'] : []
  const log = await git(contentDir, ['log', `-${MOST}`, format, ...names, ...parents, '--', file])
  const entries = log?.split('\x1e').flatMap(versionOf)
  // Git goes on with the file it was copied from, which is another story.
  const first = entries?.findIndex(({ isCopy }) => isCopy) ?? -1
  const own = first < 0 ? entries : entries?.slice(0, first + 1)
  return own?.map(({ version }) => version)
}

/** The text of a version. Rejects when Git does not have it. */
export async function versionText(contentDir: string, version: StoryVersion): Promise<string> {
  const text = await git(contentDir, ['show', `${version.id}:./${version.file}`])
  if (text === undefined) throw new Error(`Git has no ${version.id}:${version.file}`)
  return text
}

function versionOf(entry: string): { version: StoryVersion; isCopy: boolean }[] {
  const [id = '', author = '', seconds = '', subject = '', change = ''] = entry.split('\x1f')
  // What happened, then the names: the one before, where there was one, and the one it has.
  const [status = '', ...names] = change
    .split('\0')
    .map((word) => word.trim())
    .filter((word) => word !== '')
  const file = names.at(-1)
  if (file === undefined) return []
  const version = { id, author, at: Number(seconds) * 1000, subject, file }
  return [{ version, isCopy: status.startsWith('C') }]
}
