import { isPattern, type Redirect } from '@/lib/model'
import type { Store } from './database'
import { prepared } from './reading'

/** Has the store hold these rules and no others; only what differs is written. */
export function putRedirects(store: Store, rules: readonly Redirect[]): void {
  const rows = store.prepare('SELECT address, target FROM redirect').all([]) as Row[]
  const before = new Map(rows.map(({ address, target }) => [address, target]))
  const put = store.prepare('INSERT OR REPLACE INTO redirect VALUES (?, ?, ?)')
  for (const rule of rules) {
    const { from, to = '' } = rule
    if (before.get(from) !== to) put.run(from, to, Number(isPattern(rule)))
    before.delete(from)
  }
  const remove = store.prepare('DELETE FROM redirect WHERE address = ?')
  for (const address of before.keys()) remove.run(address)
}

type Row = { readonly address: string; readonly target: string }

/** Where the rule of exactly this address leads; '' for nowhere any more, undefined where there is no rule. */
export function selectRedirect(address: string): string | undefined {
  const row = prepared('SELECT target FROM redirect WHERE address = :address').get({ address })
  return (row as { target: string } | undefined)?.target
}

/** The rules for all addresses of a form, the longest first: it says most. */
export function selectRedirectPatterns(): Row[] {
  return prepared(
    'SELECT address, target FROM redirect WHERE is_pattern = 1 ORDER BY length(address) DESC, address',
  ).all() as Row[]
}
