import { escapeHtml } from '@/lib/shared/text'
import { markdownToHtml } from '../../moving/body/markdown-to-html'
import { isRecord, type Json, listAt, textAt } from '../json'

/** What stands in the text of a post besides its words, by the names of Ghost's cards; as Ghost's own HTML has it. */
const CARDS: Readonly<Record<string, (card: Json) => string>> = {
  image: ({ src, alt, caption }) => figure('kg-image-card', image({ src, alt }), caption),
  gallery: (card) =>
    figure('kg-gallery-card', listAt(card, 'images').map(image).join(''), card.caption),
  video: ({ src, thumbnailSrc, customThumbnailSrc, caption }) =>
    figure(
      'kg-video-card',
      `<video${attribute('src', src)}${attribute('poster', customThumbnailSrc || thumbnailSrc)}></video>`,
      caption,
    ),
  audio: ({ src, title }) => `<audio${attribute('src', src)}${attribute('title', title)}></audio>`,
  file: ({ src, fileTitle, fileName, fileCaption }) =>
    `<p>${link(src, fileTitle || fileName || src)}</p>${paragraph(words(fileCaption))}`,
  embed: (card) => figure('kg-embed-card', embedded(card), card.caption),
  bookmark: (card) => {
    const { title, description } = isRecord(card.metadata) ? card.metadata : {}
    return `<p>${link(card.url, title || card.url)}</p>${paragraph(words(description))}`
  },
  html: ({ html }) => (typeof html === 'string' ? html : ''),
  markdown: ({ markdown }) => (typeof markdown === 'string' ? markdownToHtml(markdown) : ''),
  code: ({ code }) => `<pre><code>${words(code)}</code></pre>`,
  horizontalrule: () => '<hr>',
  callout: ({ calloutText }) => paragraph(inline(calloutText)),
  toggle: ({ heading, content }) =>
    `<details><summary>${inline(heading)}</summary>${inline(content)}</details>`,
  header: ({ header, subheader }) => `<h2>${inline(header)}</h2>${paragraph(inline(subheader))}`,
  product: (card) =>
    `<h4>${inline(card.productTitle)}</h4>${image({ src: card.productImageSrc })}${inline(card.productDescription)}${paragraph(link(card.productUrl, card.productButton))}`,
  button: ({ buttonUrl, buttonText }) => paragraph(link(buttonUrl, buttonText)),
  'call-to-action': ({ imageUrl, textValue, buttonUrl, buttonText }) =>
    `${image({ src: imageUrl })}${inline(textValue)}${paragraph(link(buttonUrl, buttonText))}`,
  // Who does not pay sees no more: told of the whole post. Mails and forms are no part of a page.
  paywall: () => '',
  email: () => '',
  'email-cta': () => '',
  signup: () => '',
}

/** What some cards were called before. */
const CALLED: Readonly<Record<string, string>> = {
  ...{ hr: 'horizontalrule', codeblock: 'code', 'card-markdown': 'markdown' },
}

/** A card of Ghost as HTML; undefined where its name says nothing here. */
export function cardHtml(name: string, card: Json): string | undefined {
  const known = CALLED[name] ?? name
  return Object.hasOwn(CARDS, known) ? CARDS[known]?.(card) : undefined
}

function embedded(card: Json): string {
  const [url, html] = [textAt(card, 'url'), textAt(card, 'html')]
  return url ? `<p>${words(url)}</p>` : (html ?? '')
}

function figure(name: string, content: string, caption: unknown): string {
  const below = inline(caption)
  return `<figure class="kg-card ${name}">${content}${below && `<figcaption>${below}</figcaption>`}</figure>`
}

function image({ src, alt }: Json): string {
  return src ? `<img${attribute('src', src)}${attribute('alt', alt)}>` : ''
}

function link(address: unknown, label: unknown): string {
  return address ? `<a${attribute('href', address)}>${words(label)}</a>` : words(label)
}

function attribute(name: string, value: unknown): string {
  return typeof value === 'string' && value !== '' ? ` ${name}="${escapeHtml(value)}"` : ''
}

function paragraph(html: string): string {
  return html === '' ? '' : `<p>${html}</p>`
}

/** A text as it is read. */
function words(value: unknown): string {
  return typeof value === 'string' ? escapeHtml(value) : ''
}

/** A text that Ghost keeps as HTML. */
function inline(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
