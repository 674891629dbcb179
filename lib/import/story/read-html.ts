import type { Element, Root } from 'hast'
import { mergedCellsIn } from './clean-tables'
import { elementsOf, hasClass, textIn, without } from './elements'
import { numberedItems } from './numbered-items'
import { withFigures } from './page/figure-boxes'
import { fromGoogleDocs } from './page/google-docs'
import { withLateFilms } from './page/late-films'
import { withLatePictures } from './page/late-pictures'
import { pageFacts } from './page/page-facts'
import { sapoIn } from './page/sapo'
import { withoutShortcodes } from './page/shortcodes'
import { storyIn, withoutBoxes } from './page/story-part'
import { withStyles } from './page/styles'
import { parseHtml } from './parse-html'
import type { SourceStory } from './source-story'
import { type Titled, takeTitle, withTitle } from './title'

/** The story of an HTML page; `name` is what to call it when it has no title. */
export function readHtml(html: string, name: string): SourceStory {
  const parsed = parseHtml(html)
  const { title: saidTitle, findings: factFindings, ...facts } = pageFacts(parsed)
  const docs = fromGoogleDocs(parsed)
  const { page: whole, findings: codes } = withoutShortcodes(
    withFigures(withLateFilms(withLatePictures(withoutCode(docs.page)))),
  )
  const sapo = sapoIn(whole)
  const page = without(whole, sapo ? [sapo] : [])
  const part = storyIn(page)
  const heading = headingOf(part, page, saidTitle)
  const said = saidTitle ?? titleElement(page)
  const titled = titleOf({ type: 'root', children: part.children }, heading, said, name)
  const styled = withStyles(titled.content, parsed)
  const story = withoutBoxes(styled.content)
  const content = withoutByline(story.content, facts.byline)
  return {
    ...facts,
    ...titled,
    ...(sapo && { description: textIn(sapo) }),
    content: { type: 'root', children: numberedItems(content.children) },
    findings: [
      factFindings,
      docs.findings,
      styled.findings,
      codes,
      story.findings,
      mergedCellsIn(content),
      titled.findings,
    ].flat(),
  }
}

/** What no reader sees is no text. */
function withoutCode(page: Root): Root {
  return without(page, elementsOf(page, 'script', 'style', 'template'))
}

/** A heading that is the title: of an office program's page what is styled so, else the story's or the page's. */
function headingOf(
  story: Element | Root,
  page: Root,
  said: string | undefined,
): Element | undefined {
  const styled = elementsOf(page, 'p').find(
    (it) => hasClass(it, 'title') || hasClass(it, 'msotitle'),
  )
  if (styled && textIn(styled) !== '') return styled
  const headings = [story, page]
    .flatMap((it) => elementsOf(it, 'h1'))
    .filter((it) => textIn(it) !== '')
  return headings.find((it) => said?.includes(textIn(it))) ?? headings[0]
}

function titleOf(
  content: Root,
  heading: Element | undefined,
  said: string | undefined,
  name: string,
): Titled {
  if (heading) return withTitle(content, heading)
  return said ? { content, title: said, findings: [] } : takeTitle(content, name)
}

function titleElement(page: Root): string | undefined {
  const [title] = elementsOf(page, 'title')
  return (title && textIn(title)) || undefined
}

/** A story without the line that says nothing but who wrote it: the site shows it itself. */
function withoutByline(content: Root, byline: string | undefined): Root {
  const lines = elementsOf(content, 'p').filter((it) => {
    const words = textIn(it).replace(/^(?:theo|bài|tác giả)\s*:?\s+/i, '')
    return words !== '' && words === byline
  })
  return without(content, lines)
}
