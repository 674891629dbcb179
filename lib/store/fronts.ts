import { DRAFT_FRONT, frontModel, type StoryCard, type WrittenFront } from '@/lib/model'
import { parseCheckedJson } from './checked-json'
import { prepared, unlessDamaged } from './reading'
import { selectCards } from './select'
import { leadsSomewhere, type View } from './visible'

/**
 * What the file of a front states, by its name (`trang-nhat`, `thoi-su`); undefined where there is none. A preview
 * sees its draft, where there is one.
 */
export function selectFront(name: string, view: View = 'public'): WrittenFront | undefined {
  return (view === 'preview' && readFront(`${name}${DRAFT_FRONT}`)) || readFront(name)
}

function readFront(name: string): WrittenFront | undefined {
  const row = prepared('SELECT json FROM setting WHERE path = :path').get({
    path: `${frontModel.path}${name}.yaml`,
  }) as { json: string } | undefined
  return row && unlessDamaged(() => parseCheckedJson(row.json) as WrittenFront)
}

/** Slugs of people and topics are others' names. */
const IS_STORY = `d.section <> ''`

/**
 * The public stories of slugs, by slug; one that is an article's and a headline's is the article. A slug a story
 * had before stands for it. Takes `now` in milliseconds since 1970.
 */
export function selectBySlugs(
  slugs: readonly string[],
  now: number,
): ReadonlyMap<string, StoryCard> {
  const found = new Map<string, StoryCard>()
  const bindings = { now, slugs: JSON.stringify(slugs) }
  const order = 'd.kind DESC, d.slug'
  const where = `d.slug IN (SELECT value FROM json_each(:slugs)) AND ${IS_STORY} AND ${leadsSomewhere('d')}`
  for (const card of selectCards({ where, order }, bindings, 2 * slugs.length))
    found.set(card.slug, card)
  for (const slug of slugs) if (!found.has(slug)) addFormer(slug, now, found)
  return found
}

function addFormer(slug: string, now: number, found: Map<string, StoryCard>): void {
  const from = 'former_slug f JOIN document d ON d.id = f.document'
  const where = `f.slug = :slug AND ${IS_STORY} AND ${leadsSomewhere('d')}`
  const [card] = selectCards({ from, where, order: 'd.kind, d.slug' }, { now, slug }, 1)
  if (card) found.set(slug, card)
}
