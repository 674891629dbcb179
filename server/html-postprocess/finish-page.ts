import { interfaceWords } from '@/lib/config'
import { escapeHtml } from '@/lib/shared/text'

/** What makes a page a reading page: `app/(reading)/layout.tsx` puts it into every one. */
const MARK = 'data-reading-page'

/** The script that has to run before the first paint. */
const EARLY = /<script data-early="">[\s\S]*?<\/script>/

/** Scripts a reading page keeps: data for machines, its own early one, those of its body (`client/body/`). */
const CACHED =
  /^<script (?:data-early=""|type="application\/ld\+json"|async="" type="module" data-part="" src="\/assets\/[\w-]+\.js\?v=\w+")>$/

/** The path of a page, by its own word. */
const OWN_PATH = /<link rel="canonical" href="https?:\/\/[^/"]+([^"?#]*)"/

/** Where a page lists the sections. */
function sectionNavs(): RegExp {
  const { sections, allSections } = interfaceWords().site
  const labels = [sections, allSections].map((label) => escapeRegExp(escapeHtml(label)))
  return new RegExp(`<nav aria-label="(?:${labels.join('|')})"[^]*?</nav>`, 'g')
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Whether an HTML document is a reading page. */
export function isReadingPage(html: string): boolean {
  return html.includes(MARK)
}

/**
 * Takes the framework's scripts and its second copy of the content out of a reading page. Nothing on
 * such a page needs them: it has no client component (`app/reading-pages.test.ts` sees to that).
 * Other pages come back as they are. Takes and returns a whole HTML document.
 */
export function finishPage(html: string): string {
  if (!isReadingPage(html)) return html
  return markSection(putEarlyScriptFirst(takeOutFramework(html, (tag) => CACHED.test(tag))))
}

/**
 * Marks the section of a page in the navigation: the layout, which all pages share, does not know it.
 * `page` where the link leads to this very page, `true` where to the list that it stands in.
 */
export function markSection(html: string): string {
  const path = OWN_PATH.exec(html)?.[1]
  const [, section] = /^(\/[^/]+)/.exec(path ?? '') ?? []
  if (!section) return html
  const mark = `aria-current="${path === section ? 'page' : 'true'}"`
  return html.replace(sectionNavs(), (nav) =>
    putFirst(
      mark,
      nav.replace(`href="${section}"`, (link) => `${mark} ${link}`),
    ),
  )
}

/** Puts a marked item of a folded row first, where it is seen. Styles could too, once all of it has come. */
function putFirst(mark: string, nav: string): string {
  if (!nav.includes('<summary')) return nav
  const marked = new RegExp(`<li(?:(?!<li)[^])*${mark}[^]*?</li>`)
  const item = marked.exec(nav)?.[0]
  if (item === undefined) return nav
  return nav.replace(item, '').replace(/<ul[^>]*>/, (list) => `${list}${item}`)
}

/** In the body, where the layout has it, a browser may paint once before it comes to the script. */
function putEarlyScriptFirst(html: string): string {
  const script = EARLY.exec(html)?.[0]
  if (script === undefined) return html
  return html.replace(EARLY, '').replace('</head>', () => `${script}</head>`)
}

/** Takes out what Next.js and React put into a page for their scripts, and all scripts but those kept. */
export function takeOutFramework(html: string, isCached: (openingTag: string) => boolean): string {
  return (
    html
      .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, (script) =>
        isCached(openingTag(script)) ? script : '',
      )
      .replace(/<link rel="preload"[^>]* as="(?:script|style)"[^>]*>/g, '')
      // What Next.js adds for fonts of its own loader, which these pages do not use.
      .replace(/<link rel="preconnect" href="\/"[^>]*>|<meta name="next-size-adjust"[^>]*>/g, '')
      // Twitter reads the Open Graph tags where it has none of its own.
      .replace(/<meta name="twitter:(?!card")[^>]*>/g, '')
      // Its address carries a hash of its own; browsers ask for it once a visit at most.
      .replace(/(<link rel="icon" href="\/icon\.svg)\?[^>]*>/, '$1"/>')
      .replace(/<div hidden=""><!--\$--><!--\/\$--><\/div>/g, '')
      .replace(/<!--(?: |\/?\$)-->/g, '')
  )
}

function openingTag(script: string): string {
  return script.slice(0, script.indexOf('>') + 1)
}
