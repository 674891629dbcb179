import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { listContent, readContentFile, replaceText } from '@/lib/files'
import {
  nameKey,
  REDIRECTS_PATH,
  readRedirects,
  splitFrontMatter,
  termHref,
  termSlug,
} from '@/lib/model'
import { bulkEdits } from './bulk-edits'
import type { BulkOrder } from './bulk-order'

const HEAD = '# Địa chỉ cũ: địa chỉ mới trên báo này, một địa chỉ nơi khác, hoặc 410 (không còn).\n'

/** What becomes of a topic's address when it is named otherwise. */
export type TopicMove =
  /** The lines of `content/redirects.yaml` that lead from the old address to the new one. */
  | { readonly lines: readonly string[] }
  /** The topic has a page in this file, which states its address. */
  | { readonly profile: string }

/**
 * What has to be done for a topic's old address; undefined where it stays: the new name makes the same, or some story
 * of the archive keeps the old name. `texts` are the stories as they will be, by their paths; the others are read.
 */
export function topicMove(
  contentDir: string,
  { from, to }: BulkOrder,
  texts: ReadonlyMap<string, string>,
): TopicMove | undefined {
  const [old, own] = [from, to].map(termSlug)
  if (!old || !own || old === own) return undefined
  const files = listContent(contentDir).files.map(({ path }) => path)
  const profile = files.find(
    (file) => file.startsWith('topics/') && isCalled(textOf(contentDir, file), from),
  )
  if (profile !== undefined) return { profile }
  const isLeft = (text: string) => bulkEdits(text, { what: 'topic', from, to }).length > 0
  if (files.some((file) => isLeft(texts.get(file) ?? textOf(contentDir, file)))) return undefined
  const [gone, there] = [old, own].map((slug) => termHref({ kind: 'topic', slug }))
  return { lines: [`${gone}: ${there}`, `${gone}/*: ${there}/*`] }
}

/** Adds lines to `content/redirects.yaml`, in the place of those that led from or to the same address. */
export function writeRedirects(contentDir: string, lines: readonly string[]): void {
  const file = path.join(contentDir, REDIRECTS_PATH)
  const before = existsSync(file) ? readFileSync(file, 'utf8').replace(/^\uFEFF/, '') : HEAD
  const added = readRedirects(lines.join('\n')).rules
  // A rule of the new address itself led back, and one of the old one elsewhere.
  const over = new Set(added.flatMap(({ from, to }) => [from, ...(to ? [to] : [])]))
  const dropped = new Set(
    readRedirects(before)
      .rules.filter(({ from }) => over.has(from))
      .map(({ line }) => line),
  )
  const kept = before.split('\n').filter((_, at) => !dropped.has(at + 1))
  const text = `${kept.join('\n').trimEnd()}\n${lines.join('\n')}\n`
  if (existsSync(file)) replaceText(contentDir, REDIRECTS_PATH, text)
  else writeFileSync(file, text)
}

function textOf(contentDir: string, file: string): string {
  const read = readContentFile(contentDir, file)
  return 'problem' in read ? '' : read.text
}

function isCalled(text: string, name: string): boolean {
  try {
    const { name: own } = (parse(splitFrontMatter(text)?.yaml ?? '') ?? {}) as { name?: unknown }
    return typeof own === 'string' && nameKey(own) === nameKey(name)
  } catch {
    return false
  }
}
