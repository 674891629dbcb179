import path from 'node:path'
import { slugFromTitle } from '@/lib/shared/text'
import { vietnamCalendar } from '@/lib/shared/time'
import { isRecord, type Json } from '../json'
import { listOf, textOf } from './fields'
import type { Generator } from './generator'

/** A text as its generator names it. */
export type NamedText = {
  /** Its path below the generator's folder. */
  readonly file: string
  readonly fields: Json
  readonly publishedAt: number | undefined
}

/** The day in the name of a file: `2019-05-02-cho-phien.md`, `2019/05/02/cho-phien.md`. */
const DAY = /(?:^|\/)(\d{4})[-/](\d\d)[-/](\d\d)[-/]/

/** The day in a file's name, as a date; undefined where there is none. */
export function dayInName(file: string): string | undefined {
  const [, year, month, day] = DAY.exec(file) ?? []
  return year && `${year}-${month}-${day}`
}

/** The ending of a file, with the language before it that a translation has: `index.vi.md`. */
const ENDING = /(?:\.(vi|en|fr|de|es|it|pt|ru|ja|ko|zh|th|id|lo|km)(?:-[a-z]{2,4})?)?\.[^./]+$/i

/** The language in the name of a translation: `en` of `index.en.md`. */
export function languageOf(file: string): string | undefined {
  return ENDING.exec(file)?.[1]?.toLowerCase()
}

/** A file's own name without its ending and day; of a folder's index, the folder's. */
export function nameOf(file: string): string {
  const parts = file.replace(ENDING, '').split('/')
  const last = parts.at(-1) ?? ''
  const name = /^_?index$/.test(last) ? (parts.at(-2) ?? '') : last
  return name.replace(/^\d{4}-\d\d-\d\d-/, '')
}

/** The addresses a text had, the main one first. */
export function addressesOf(text: NamedText, generator: Generator): string[] {
  const { fields } = text
  const stated = [textOf(fields, 'url'), textOf(fields, 'permalink')]
    .map((it) => withFileName(it, text))
    .find((it) => it !== '' && !/[{}]/.test(it))
  const own =
    stated && /^(?:https?:\/\/|\/)/.test(stated)
      ? stated
      : stated
        ? `/${stated}`
        : made(text, generator)
  const others = [
    ...aliases(fields.aliases),
    ...aliases(fields.redirect_from),
    ...aliases(fields.redirects),
  ]
  const isJekyll = generator.name === 'Jekyll' && own.endsWith('.html')
  const all = [own, ...(isJekyll ? [own.replace(/\.html$/, '')] : []), ...others]
  return all.map((address) => (address.startsWith('/') ? generator.prefix + address : address))
}

/** Eleventy's forms of addresses: `/bai/{{ page.fileSlug }}/index.html`, `/{{ title | slugify }}/`. */
function withFileName(form: string, { file, fields }: NamedText): string {
  return form
    .replace(/\{\{-?\s*page\.fileSlug\s*-?\}\}/g, nameOf(file))
    .replace(/\{\{-?\s*slug\s*-?\}\}/g, textOf(fields, 'slug') || nameOf(file))
    .replace(/\{\{-?\s*title\s*\|\s*slug(?:ify)?\s*-?\}\}/g, slugFromTitle(textOf(fields, 'title')))
}

/** Where Hugo shows the files beside its texts: those of a bundle below its address, all others without `content`. */
export function showedFiles(file: string, address: string, { name, prefix }: Generator) {
  if (name !== 'Hugo') return []
  const isBundle = /(?:^|\/)index$/.test(file.replace(ENDING, ''))
  const folder = `/${path.posix.dirname(file)}/`
  return [
    ...(isBundle ? [[folder, address.replace(/\/*$/, '/')] as const] : []),
    ['/content/', `${prefix}/`] as const,
  ]
}

function aliases(value: unknown): string[] {
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return list
    .flatMap((one: unknown) => (isRecord(one) ? [] : [String(one)]))
    .map((one) => (/^(?:https?:|\/)/.test(one) ? one : `/${one}`))
}

function made(text: NamedText, { name, roots, permalinks, language }: Generator): string {
  const root = roots.find((it) => it !== '.' && text.file.startsWith(`${it}/`)) ?? ''
  const below = root === '' ? text.file : text.file.slice(root.length + 1)
  const slug = textOf(text.fields, 'slug')
  const last = slug.replace(/^\/+/, '') || nameOf(below)
  const folders = foldersOf(below)
  switch (name) {
    case 'Hugo': {
      const form = permalinks[folders[0] ?? '']
      const titled = slug || slugFromTitle(textOf(text.fields, 'title')) || last
      const own = form ? filled(form, text, titled, folders) : `/${[...folders, last].join('/')}/`
      const written = languageOf(text.file) ?? language
      return `${written === language ? '' : `/${written}`}${own}`.toLowerCase()
    }
    case 'Jekyll':
      return jekyll(text, below, last, folders, permalinks[''] ?? '')
    case 'Docusaurus':
      return docusaurus(text, root, folders, last, slug)
    default:
      return `/${[...folders, last].join('/')}/`
  }
}

/** The folders above a text, without the one that stands for it. */
export function foldersOf(below: string): string[] {
  const parts = below.split('/').slice(0, -1)
  const isNamedAsFolder = parts.at(-1) === nameOf(below)
  if (isNamedAsFolder || /(?:^|\/)_?index$/.test(below.replace(ENDING, ''))) parts.pop()
  return parts
}

function jekyll(
  text: NamedText,
  below: string,
  last: string,
  folders: readonly string[],
  form: string,
): string {
  if (!/(?:^|\/)_posts\//.test(below)) return `/${[...folders, last].join('/')}.html`
  const forms: Readonly<Record<string, string>> = {
    date: '/:categories/:year/:month/:day/:title.html',
    pretty: '/:categories/:year/:month/:day/:title/',
    ordinal: '/:categories/:year/:y_day/:title.html',
    none: '/:categories/:title.html',
  }
  return filled(
    forms[form || 'date'] ?? form,
    text,
    last,
    folders.filter((it) => it !== '_posts'),
  )
}

function docusaurus(
  text: NamedText,
  root: string,
  folders: readonly string[],
  last: string,
  slug: string,
): string {
  if (slug.startsWith('/')) return `/${root}${slug}`
  if (root === 'docs')
    return `/docs/${[...folders, last].map((it) => it.replace(/^\d+[-_. ]+/, '')).join('/')}`
  const date = datePartsOf(text)
  return slug || !date ? `/blog/${last}` : `/blog/${date.year}/${date.month}/${date.day}/${last}`
}

type DateParts = { readonly year: string; readonly month: string; readonly day: string }

function datePartsOf({ file, publishedAt }: NamedText): DateParts | undefined {
  const named = dayInName(file)
  const date = named ?? (publishedAt === undefined ? undefined : vietnamCalendar(publishedAt).date)
  const [year, month, day] = date?.split('-') ?? []
  return year && month && day ? { year, month, day } : undefined
}

/** A form of addresses with its words filled in: `/:year/:month/:slug/`. */
function filled(form: string, text: NamedText, last: string, folders: readonly string[]): string {
  const date = datePartsOf(text)
  const categories = listOf(text.fields, 'categories', 'category').map((it) => slugFromTitle(it))
  const values: Readonly<Record<string, string>> = {
    ...(date && {
      ...date,
      i_month: String(Number(date.month)),
      i_day: String(Number(date.day)),
      short_year: date.year.slice(2),
    }),
    ...{
      slug: last,
      title: last,
      filename: nameOf(text.file),
      slugorfilename: last,
      slugorcontentbasename: last,
      contentbasename: last,
      output_ext: '.html',
    },
    ...{ section: folders[0] ?? '', sections: folders.join('/') },
    categories: (categories.length > 0 ? categories : folders).join('/'),
  }
  return `/${form.replace(/:(\w+)/g, (_, name: string) => values[name] ?? '')}`.replace(
    /\/{2,}/g,
    '/',
  )
}
