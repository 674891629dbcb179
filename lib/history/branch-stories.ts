import { lookAtBody } from '@/lib/body'
import { checkDocument } from '@/lib/check'
import { inOrder, modelOfPath, type Problem } from '@/lib/model'
import { cachedResults } from '@/lib/shared/cached-results'
import { git } from './git'

/** A story in a branch of the web editor's, which waits to be merged (`cms/<list>/<name>`). */
export type BranchStory = {
  readonly branch: string
  /** Its path below the content folder. */
  readonly file: string
  readonly title: string
  readonly section: string
  /** Who wrote there last. */
  readonly author: string
  /** When, milliseconds since 1970. */
  readonly at: number
  /** What the check says of it by itself, in the order of lines. */
  readonly findings: readonly Problem[]
}

/** Where such branches are: in a clone as the host had them when it was asked last, or in the repository itself. */
const PLACES = ['refs/remotes/origin/cms', 'refs/heads/cms']

/** So many branches are looked at, the newest first. */
const MOST = 60

const looked = cachedResults<readonly BranchStory[]>(2 * MOST)

/**
 * The stories that branches of the web editor's have other than the content folder's own repository, the newest
 * first; nothing without Git. Takes the absolute path of that folder, and `now` in milliseconds since 1970.
 */
export async function branchStories(contentDir: string, now: number): Promise<BranchStory[]> {
  const format = '--format=%(objectname)%1f%(committerdate:unix)%1f%(authorname)%1f%(refname)'
  const list = ['for-each-ref', '--sort=-committerdate', `--count=${MOST}`, format, ...PLACES]
  const [head, branches] = await Promise.all([
    git(contentDir, ['rev-parse', 'HEAD']),
    git(contentDir, list),
  ])
  if (!head || !branches) return []
  const found: BranchStory[] = []
  const names = new Set<string>()
  for (const line of branches.split('\n')) {
    const [id = '', seconds = '', author = '', ref = ''] = line.split('\x1f')
    const branch = ref.replace(/^refs\/(?:heads|remotes\/origin)\//, '')
    if (id === '' || names.has(branch)) continue
    names.add(branch)
    const read = () =>
      storiesIn(contentDir, { id, branch, author, at: Number(seconds) * 1000 }, now)
    found.push(...(await looked(`${contentDir} ${head} ${id}`, read)))
  }
  return found
}

type Branch = Pick<BranchStory, 'branch' | 'author' | 'at'> & { readonly id: string }

async function storiesIn(
  dir: string,
  { id, ...branch }: Branch,
  now: number,
): Promise<BranchStory[]> {
  const changed = ['diff', '--name-only', '--relative', '--diff-filter=d', '-z', `HEAD...${id}`]
  const files = ((await git(dir, changed)) ?? '').split('\0').filter((file) => modelOfPath(file))
  const stories: BranchStory[] = []
  for (const file of files) {
    const source = await git(dir, ['show', `${id}:./${file}`])
    if (source === undefined) continue
    const { problems, fields } = checkDocument(file, source, lookAtBody(source), now)
    const { title = file, section = '' } = fields
    const findings = inOrder(problems)
    stories.push({ ...branch, file, title: `${title}`, section: `${section}`, findings })
  }
  return stories
}
