import { isSection, type Section } from '@/lib/config'
import { ROUTES } from './table'

const QUERY = ROUTES.search.query

/** Longer questions are cut, in characters. */
export const LONGEST_QUESTION = 200

/** Nobody reads further; counting all would take longer the more there are. */
export const MOST_COUNTED = 1_000

/** How far back a search may look, by the word in its address. */
export const SPANS = ['ngay', 'tuan', 'thang', 'nam'] as const

export const ORDERS = ['phu-hop', 'moi-nhat'] as const

export type Span = (typeof SPANS)[number]
export type Order = (typeof ORDERS)[number]

const DAY_MS = 86_400_000

const SPAN_DAYS: Readonly<Record<Span, number>> = { ngay: 1, tuan: 7, thang: 31, nam: 366 }

/** A search as its address says it. */
export type SearchParams = {
  readonly typed: string
  readonly section?: Section | undefined
  readonly span?: Span | undefined
  readonly order: Order
  /** From 1. */
  readonly page: number
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>

/** Reads the query of a search's address; what is none of its words counts as not said. */
export function readSearchParams(query: Query): SearchParams {
  const said = (name: keyof typeof QUERY) => one(query[QUERY[name]])
  const page = Number(said('page'))
  const inSection = said('section')
  return {
    typed: said('typed').slice(0, LONGEST_QUESTION),
    section: isSection(inSection) ? inSection : undefined,
    span: SPANS.find((span) => span === said('span')),
    order: ORDERS.find((order) => order === said('order')) ?? 'phu-hop',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}

/** The address of a search. */
export function searchAddress({ typed, section, span, order, page }: SearchParams): string {
  const query = new URLSearchParams({ [QUERY.typed]: typed })
  if (section) query.set(QUERY.section, section)
  if (span) query.set(QUERY.span, span)
  if (order !== 'phu-hop') query.set(QUERY.order, order)
  if (page > 1) query.set(QUERY.page, String(page))
  return `${ROUTES.search.path()}?${query}`
}

/** The instant a span begins at, seen from `now`; both milliseconds since 1970. */
export function startOfSpan(span: Span, now: number): number {
  return now - SPAN_DAYS[span] * DAY_MS
}

function one(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}
