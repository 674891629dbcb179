import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** The programs that make sites of folders of Markdown. */
export type GeneratorName = 'Hugo' | 'Jekyll' | 'Eleventy' | 'Astro' | 'Docusaurus' | 'Markdown'

/** A folder of a generator, as far as its settings say. */
export type Generator = {
  readonly name: GeneratorName
  readonly folder: string
  /** Where its texts lie, below the folder. */
  readonly roots: readonly string[]
  /** Where its pictures lie, below the folder. */
  readonly files: readonly string[]
  /** The address of the site, where it is stated. */
  readonly base: string
  /** The part of addresses before all others: `/bao`. */
  readonly prefix: string
  /** Forms of addresses by section (Hugo), or the one form of all (Jekyll: under ''). */
  readonly permalinks: Readonly<Record<string, string>>
  /** The language whose addresses have no part for it. */
  readonly language?: string
}

/** A settings file is a page of text, in bytes. */
const MOST_BYTES = 1024 * 1024

/** What a folder is of: a plain folder of texts where nothing says more. */
export function generatorOf(folder: string): Generator {
  const has = (...names: readonly string[]) =>
    names.find((name) => existsSync(path.join(folder, name)))
  const names = readdirSync(folder)
  const config = (form: RegExp) => names.find((name) => form.test(name))
  const common = { folder, permalinks: {} }
  const docusaurus = config(/^docusaurus\.config\.[cm]?[jt]s$/)
  if (docusaurus)
    return {
      ...common,
      name: 'Docusaurus',
      roots: present(folder, 'blog', 'docs'),
      files: ['static', 'blog', 'docs'],
      ...siteIn(folder, docusaurus, /\burl\s*:\s*["'`]([^"'`]+)/, /\bbaseUrl\s*:\s*["'`]([^"'`]+)/),
    }
  const astro = config(/^astro\.config\.[cm]?[jt]s$/)
  if (astro)
    return {
      ...common,
      name: 'Astro',
      roots: present(folder, 'src/content', 'src/pages', 'src/data', 'content'),
      files: ['public', 'src'],
      ...siteIn(folder, astro, /\bsite\s*:\s*["'`]([^"'`]+)/, /\bbase\s*:\s*["'`]([^"'`]+)/),
    }
  const eleventy = config(/^(?:\.eleventy|eleventy\.config)\.[cm]?[jt]s$/)
  if (eleventy)
    return {
      ...common,
      name: 'Eleventy',
      roots: [inputOf(folder, eleventy)],
      files: ['.', 'public', 'static'],
      ...NO_SITE,
    }
  const hugo =
    has(
      'hugo.toml',
      'hugo.yaml',
      'hugo.yml',
      'hugo.json',
      'config/_default/hugo.toml',
      'config/_default/config.toml',
      'config/_default/config.yaml',
    ) ??
    (has('content') && has('config.toml', 'config.yaml', 'config.yml', 'config.json'))
  if (hugo)
    return {
      ...common,
      name: 'Hugo',
      roots: present(folder, 'content'),
      files: ['static', 'content', 'assets'],
      ...siteIn(folder, hugo, /\bbaseURL["']?\s*[:=]\s*["']?([^"'\s,]+)/i),
      permalinks: hugoPermalinks(textOf(folder, hugo)),
      language: hugoLanguage(textOf(folder, hugo)),
    }
  if (has('_config.yml', '_config.yaml', '_posts')) {
    const settings = has('_config.yml', '_config.yaml') ?? ''
    const [, form = ''] = /^permalink:\s*["']?([^"'\s#]+)/m.exec(textOf(folder, settings)) ?? []
    return {
      ...common,
      name: 'Jekyll',
      roots: ['.'],
      files: ['.'],
      ...siteIn(folder, settings, /^url:\s*["']?([^"'\s#]+)/m, /^baseurl:\s*["']?([^"'\s#]+)/m),
      permalinks: { '': form },
    }
  }
  return { ...common, name: 'Markdown', roots: ['.'], files: ['.'], ...NO_SITE }
}

const NO_SITE = { base: '', prefix: '' }

function present(folder: string, ...names: readonly string[]): string[] {
  return names.filter((name) =>
    statSync(path.join(folder, name), { throwIfNoEntry: false })?.isDirectory(),
  )
}

function textOf(folder: string, name: string): string {
  const file = path.join(folder, name)
  const found = name === '' ? undefined : statSync(file, { throwIfNoEntry: false })
  return found?.isFile() && found.size <= MOST_BYTES ? readFileSync(file, 'utf8') : ''
}

/** Settings that are programs are looked through, never run. */
function siteIn(folder: string, name: string, address: RegExp, before?: RegExp) {
  const text = textOf(folder, name)
  const [, whole = ''] = address.exec(text) ?? []
  const url = URL.canParse(whole) ? new URL(whole) : undefined
  const [, stated = ''] = before?.exec(text) ?? []
  const prefix = (stated || url?.pathname || '').replace(/\/+$/, '')
  return { base: url?.origin ?? '', prefix }
}

function inputOf(folder: string, name: string): string {
  const [, input = '.'] = /\binput\s*:\s*["'`]([^"'`]+)/.exec(textOf(folder, name)) ?? []
  const isInside = !path.relative(folder, path.resolve(folder, input)).startsWith('..')
  return isInside && existsSync(path.join(folder, input)) ? input : '.'
}

/** `[permalinks]` of TOML, or the same of YAML: `posts = "/:year/:slug/"`. */
function hugoPermalinks(text: string): Record<string, string> {
  const [, toml = ''] =
    /^\s*\[permalinks(?:\.page)?\]\s*\n((?:\s*[\w-]+\s*=.*\n?|\s*#.*\n|\s*\n)*)/m.exec(text) ?? []
  const [, yaml = ''] = /^permalinks:\s*\n((?:[ \t]+.*\n?)*)/m.exec(text) ?? []
  const lines = `${toml}\n${yaml}`.matchAll(/^\s*([\w-]+)\s*[=:]\s*["']?(\/?[^"'\s#]*:[^"'\s#]*)/gm)
  return Object.fromEntries([...lines].map(([, section = '', form = '']) => [section, form]))
}

/** The language of a site whose files name none. */
function hugoLanguage(text: string): string {
  const [, language = 'en'] =
    /\bdefaultContentLanguage["']?\s*[:=]\s*["']?([a-z]{2})/i.exec(text) ?? []
  return language.toLowerCase()
}
