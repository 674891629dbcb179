import { toHtml } from 'hast-util-to-html'
import { LRUCache } from 'lru-cache'
import { bodyToHtml, captioned, element, picture, text } from '@/lib/body'
import { absoluteUrl, interfaceWords } from '@/lib/config'
import type { Cover, FeedStory } from '@/lib/model'
import { escapeHtml } from '@/lib/shared/text'
import { formatDateTime } from '@/lib/shared/time'

/** How many bodies are cached as HTML; one is some 5 kB, and stands in several feeds. */
const cached = new LRUCache<string, string>({ max: 500 })

/** A story's picture and body as plain HTML that stands by itself: every address is whole. */
export function storyHtml(story: FeedStory): string {
  return [
    notesHtml(story),
    story.cover ? coverHtml(story.cover) : '',
    updatesHtml(story),
    bodyHtml(story),
    sourcesHtml(story),
  ].join('')
}

/** What a page tells before the story, a paragraph each. */
function notesHtml({ sponsor, editorsNote, ai, factCheck }: FeedStory): string {
  const { trust } = interfaceWords()
  const notes: (readonly [string, string])[] = [
    ...(sponsor ? [[trust.sponsored.replace('{name}', () => sponsor.name), ''] as const] : []),
    ...(editorsNote ? [[`${trust.editorsNote}:`, editorsNote] as const] : []),
    ...(ai ? [[`${trust.ai[ai.how]}:`, ai.what] as const] : []),
    ...(factCheck
      ? [
          [
            `${trust.verdict}: ${trust.verdicts[factCheck.verdict]}.`,
            `“${factCheck.claim}” (${factCheck.by})`,
          ] as const,
        ]
      : []),
  ]
  return toHtml(
    notes.map(([head, words]) =>
      element('p', {}, [strong(head), ...(words ? [text(` ${words}`)] : [])]),
    ),
  )
}

function strong(words: string) {
  return element('strong', {}, [text(words)])
}

function sourcesHtml({ sources = [], sponsor }: FeedStory): string {
  if (sources.length === 0) return ''
  const rel = sponsor ? 'sponsored noopener' : 'noopener'
  const items = sources.map(({ name, url: href }) =>
    element('li', {}, [href ? element('a', { href, rel }, [text(name)]) : text(name)]),
  )
  const heading = element('p', {}, [strong(`${interfaceWords().trust.sources}:`)])
  return toHtml([heading, element('ul', {}, items)])
}

/** What is new in a developing story stands before its text, as on its page. */
function updatesHtml({ updates = [] }: FeedStory): string {
  const now = Date.now()
  const items = updates
    .filter(({ at }) => at <= now)
    .map(({ at, text }) => `<li>${formatDateTime(at)}: ${escapeHtml(text)}</li>`)
  if (items.length === 0) return ''
  return `<p><b>${escapeHtml(interfaceWords().article.updates)}</b></p><ul>${items.join('')}</ul>`
}

function coverHtml(cover: Cover): string {
  const { caption, credit } = cover
  const context = { pictureOf: () => cover, absolute: absoluteUrl }
  return toHtml(captioned(picture(cover, context), { caption, credit }))
}

function bodyHtml({ bodyKey, href, readBody }: FeedStory): string {
  const key = `${bodyKey} ${href}`
  const place = { page: absoluteUrl(href), absolute: absoluteUrl }
  const html = cached.get(key) ?? bodyToHtml(readBody(), place)
  cached.set(key, html)
  return html
}
