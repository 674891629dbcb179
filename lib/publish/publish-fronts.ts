import { type FrontStory, namedStories, readSettings, type Stories } from '@/lib/check'
import { listSettings, lookAtFile } from '@/lib/files'
import {
  breakingModel,
  type DocumentState,
  isError,
  type Problem,
  type StoredCard,
  settingsOfPath,
  siteModel,
  type WrittenBreaking,
  type WrittenFront,
} from '@/lib/model'
import {
  parseCheckedJson,
  type SettingRow,
  type Store,
  type StoreWriter,
  settingRows,
} from '@/lib/store'

/** How the files that name stories, those of fronts and of the breaking bar, differ from those that were published. */
export type FrontsChange = {
  /** Rows of files that state something else now, and the paths of those that are gone. */
  readonly changed: readonly SettingRow[]
  readonly removed: readonly string[]
  readonly problems: readonly Problem[]
}

/**
 * Looks at each of these files: at those that may have changed, or at all where the paper is another one. Takes
 * `now` in milliseconds since 1970.
 */
export function lookAtFronts(
  store: Store,
  contentDir: string,
  now: number,
  isOtherPaper: boolean,
): FrontsChange {
  const known = publishedFronts(store)
  const changed: SettingRow[] = []
  const problems: Problem[] = []
  const there = new Set<string>()
  for (const path of listSettings(contentDir)) {
    const model = settingsOfPath(path)
    const look = lookAtFile(contentDir, path)
    const isThere = 'stamp' in look || 'problem' in look
    if (!isThere || !model || !namesStories(path)) continue
    there.add(path)
    const before = known.find((row) => row.path === path)
    if (before && 'stamp' in look && look.stamp === before.stamp && !isOtherPaper) continue
    const read = readSettings(contentDir, model, now, path)
    problems.push(...(read?.problems ?? []).filter(isError))
    const { front, breaking, stamp = '', hash = '' } = read ?? {}
    const value = front ?? breaking
    if (value && hash !== before?.hash) changed.push({ path, stamp, hash, value })
  }
  const removed = known.map(({ path }) => path).filter((path) => !there.has(path))
  return { changed, removed, problems }
}

/** Writes what changed. */
export function writeFronts(writer: StoreWriter, { changed, removed }: FrontsChange): void {
  for (const row of changed) writer.putSetting(row)
  for (const gone of removed) writer.removeSetting(gone)
}

/** What the published files name that is no story, as the store is now. */
export function findDeadSlots(store: Store, now: number): Problem[] {
  const stories = publishedStories(store)
  return publishedFronts(store).flatMap(({ path, value }) =>
    namedStories(path, statedIn(path, value), stories, now).filter(isError),
  )
}

/** Whether a settings file is one of a front, or that of the breaking bar. */
function namesStories(path: string): boolean {
  const model = settingsOfPath(path)
  return model !== undefined && model !== siteModel
}

function publishedFronts(store: Store): SettingRow[] {
  return settingRows(store).filter(({ path }) => namesStories(path))
}

function statedIn(path: string, value: unknown) {
  return path === breakingModel.path
    ? { breaking: value as WrittenBreaking }
    : { front: value as WrittenFront }
}

type Row = {
  readonly state: DocumentState
  readonly published_at: number | null
  readonly led_at: number | null
  readonly led_state: DocumentState | null
  readonly card: string
  readonly led_card: string | null
}

const STORY = `SELECT d.state, d.published_at, d.card,
    a.published_at AS led_at, a.state AS led_state, a.card AS led_card
  FROM document d LEFT JOIN document a ON a.kind = 'article' AND a.slug = d.article_slug`

function publishedStories(store: Store): Stories {
  const own = store.prepare(`${STORY} WHERE d.slug = ? AND d.section <> '' ORDER BY d.kind LIMIT 1`)
  const former = store.prepare(
    `${STORY} JOIN former_slug f ON f.document = d.id
       WHERE f.slug = ? AND d.section <> '' ORDER BY d.kind LIMIT 1`,
  )
  const picture = store.prepare('SELECT 1 FROM picture WHERE src = ?')
  return {
    find(slug) {
      const row = (own.get(slug) ?? former.get(slug)) as Row | undefined
      return row && toFrontStory(row)
    },
    slugs: () =>
      (
        store.prepare(`SELECT slug FROM document WHERE section <> ''`).all([]) as { slug: string }[]
      ).map(({ slug }) => slug),
    // Only advised of, and that is the check's.
    hasTopic: () => true,
    isRunning: () => true,
    hasPicture: (src) => picture.get(src) !== undefined,
  }
}

/** A headline has from its article what it lacks itself. */
function toFrontStory({ state, published_at, led_at, led_state, card, led_card }: Row): FrontStory {
  const publishedAt = published_at ?? led_at
  const cards = [card, ...(led_card === null ? [] : [led_card])]
  return {
    state: state === 'public' ? (led_state ?? 'public') : state,
    ...(publishedAt !== null && { publishedAt }),
    hasPicture: cards.some((json) => 'cover' in (parseCheckedJson(json) as StoredCard)),
  }
}
