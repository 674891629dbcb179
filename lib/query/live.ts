/** What pages ask of live events. Every `now` is milliseconds since 1970. */
import { textOfBody } from '@/lib/body'
import type {
  Article,
  Cover,
  FeedStory,
  LiveCoverage,
  LiveEntry,
  LiveLines,
  StoryCard,
} from '@/lib/model'
import { storyPath } from '@/lib/routes'
import { excerpt } from '@/lib/shared/text'
import {
  countEntries,
  type EntryList,
  type StoredEntry,
  selectCards,
  selectEntries,
  selectEntry,
  selectEventsWithEntries,
  selectRunningEvents,
  toCover,
  type View,
} from '@/lib/store'
import { wholeStory } from './whole-story'

const ENTRIES_PER_PAGE = 10

/** So many key moments are listed, the newest. */
const MOST_MOMENTS = 30

/** So many are pinned at once, the newest. */
const MOST_PINNED = 3

/** So many lines the front page has of an event. */
const LINES = 3

/** What a list needs to know of an event. */
type Event = Pick<Article, 'slug' | 'ended' | 'oldestFirst'>

/** One page of a live event; undefined when there is no such page. `page` is from 1. */
export function liveCoverage(event: Event, page: number, now: number): LiveCoverage | undefined {
  const list = listOf(event, now)
  const { count } = countEntries(list)
  const pages = Math.max(1, Math.ceil(count / ENTRIES_PER_PAGE))
  if (page > pages) return undefined
  const isRunning = event.ended === undefined
  const all = { event: event.slug, now }
  const [newest] = selectEntries(all, 1)
  const pinned = isRunning ? selectEntries({ ...all, pinned: true }, MOST_PINNED) : []
  return {
    ...{ isRunning, page, pages, version: versionOf(event.slug, now) },
    entries: selectEntries(list, ENTRIES_PER_PAGE, (page - 1) * ENTRIES_PER_PAGE).map(entryAt(now)),
    pinned: pinned.map(entryAt(now)),
    moments: selectEntries({ ...all, key: true }, MOST_MOMENTS).map(entryAt(now)),
    ...(newest && { newestAt: newest.at }),
  }
}

/** How many pages a live event has; at least 1. */
export function livePages(event: Event, now: number): number {
  return Math.max(1, Math.ceil(countEntries(listOf(event, now)).count / ENTRIES_PER_PAGE))
}

/** What is pinned stands above the list, and in it only once the event has ended. */
function listOf({ slug, ended, oldestFirst }: Event, now: number): EntryList {
  const isOver = ended !== undefined
  return {
    ...{ event: slug, now },
    ...(!isOver && { pinned: false }),
    ...(isOver && oldestFirst && { oldestFirst }),
  }
}

/** An entry by its whole slug (`bao-so-5/1032`); undefined when there is none, or, but for a preview, not yet. */
export function findEntry(slug: string, now: number, view: View = 'public'): LiveEntry | undefined {
  const found = selectEntry(slug, now, view)
  return found && entryAt(now)(found)
}

/** Every event with entries, and what map makers need to know of these: where each stands, and when it changed. */
export function eventsWithEntries(now: number): EventEntries[] {
  return selectEventsWithEntries(now).map(({ slug, ...counted }) => ({
    ...counted,
    slug,
    entries: (limit, offset) =>
      selectEntries({ event: slug, now, oldestFirst: true }, limit, offset)
        .map(entryAt(now))
        .map(({ href, at, updatedAt, cover }) => ({
          ...{ href, changedAt: Math.max(at, updatedAt ?? 0) },
          ...(cover && { cover }),
        })),
  }))
}

type EventEntries = {
  readonly slug: string
  readonly count: number
  /** Milliseconds since 1970. */
  readonly newestAt: number
  readonly entries: (
    limit: number,
    offset: number,
  ) => readonly { readonly href: string; readonly changedAt: number; readonly cover?: Cover }[]
}

/** The newest entries of an event for feeds, whole. */
export function feedEntries(event: string, now: number, limit: number): FeedStory[] {
  return selectEntries({ event, now }, limit).map((stored) => {
    const {
      called,
      cover,
      at,
      slug,
      section,
      href,
      version,
      isKey: _,
      id: __,
      readText: ___,
      ...whole
    } = entryAt(now)(stored)
    return {
      ...whole,
      ...({ kind: 'entry', slug, section, href, title: called, publishedAt: at } as const),
      ...(cover && { cover }),
      ...{ firstSlug: slug, bodyKey: version },
    }
  })
}

/** The running events by their addresses, each with a word that changes with what open pages show of it. */
export function liveVersions(now: number): Record<string, string> {
  const events = selectRunningEvents(now)
  return Object.fromEntries(
    events.map((event) => [storyPath(event), wordFor(event.slug, event.sum, now)]),
  )
}

function versionOf(event: string, now: number): string {
  const running = selectRunningEvents(now).find(({ slug }) => slug === event)
  return running ? wordFor(event, running.sum, now) : ''
}

function wordFor(event: string, sumOfEvent: number, now: number): string {
  const { count, sum } = countEntries({ event, now })
  return `${count}-${(sum + sumOfEvent).toString(36)}`
}

/** The running events among stories, with their newest lines; without any, the newest running ones. */
export function liveLines(stories: readonly StoryCard[], now: number): LiveLines[] {
  return stories
    .filter(({ isLive, ended }) => isLive && ended === undefined)
    .map((story) => ({
      story,
      lines: selectEntries({ event: story.slug, now }, LINES).map(entryAt(now)),
    }))
}

/** The events that are being covered, the newest first. */
export function runningEvents(now: number): StoryCard[] {
  const slugs = selectRunningEvents(now).map(({ slug }) => slug)
  if (slugs.length === 0) return []
  const where = `d.kind = 'article' AND d.slug IN (SELECT value FROM json_each(:slugs))`
  const order = 'd.published_at DESC, d.slug'
  return selectCards({ where, order }, { now, slugs: JSON.stringify(slugs) }, slugs.length)
}

/** Returns what makes of an entry as it is stored one as its pages show it at `now`. */
function entryAt(now: number): (stored: StoredEntry) => LiveEntry {
  return ({ slug, section, at, isKey, hash, card, record }) => {
    const { title, language, cover: written } = card
    const cover = written && toCover(written)
    const readText = () => textOfBody(record.body)
    return {
      ...wholeStory(record, card, now),
      ...{ readText, slug, section, at, isKey, version: hash.slice(0, 12) },
      id: slug.slice(slug.indexOf('/') + 1),
      href: storyPath({ kind: 'entry', slug, section }),
      called: title ?? excerpt(readText()),
      ...(title !== undefined && { title }),
      ...(language && { language }),
      ...(cover && { cover }),
    }
  }
}
