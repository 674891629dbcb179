import type { Root } from 'hast'
import { elementsOf, without } from '../../story/elements'
import type { Finding } from '../../story/finding'
import { numberedItems } from '../../story/numbered-items'
import { withFigures } from '../../story/page/figure-boxes'
import { withLatePictures } from '../../story/page/late-pictures'
import { withStyles } from '../../story/page/styles'
import { parseHtml } from '../../story/parse-html'
import { classicParagraphs } from './classic-paragraphs'
import { withoutShortcodes } from './shortcodes'

/** A story's text as its system keeps it, as a tree; findings are told as they are met. */
export function readFragment(
  { html, isWordPress }: { readonly html: string; readonly isWordPress?: true },
  findings: Finding[],
): Root {
  const codes = isWordPress ? withoutShortcodes(html) : { html, lost: [] }
  for (const { code, count } of codes.lost) findings.push(lostCode(code, count))
  const page = parseHtml(codes.html)
  if (isWordPress) findings.push(...machineMade(codes.html))
  const body = elementsOf(page, 'body')[0] ?? page
  const children = isWordPress ? classicParagraphs(body.children) : body.children
  const whole: Root = { type: 'root', children }
  const read = withFigures(
    withLatePictures(without(whole, elementsOf(whole, 'script', 'style', 'template'))),
  )
  const styled = withStyles(read, page)
  findings.push(...styled.findings)
  return { type: 'root', children: numberedItems(styled.content.children) }
}

/** Blocks that WordPress fills in when a page is asked for: lists of posts, calendars, forms. */
function machineMade(html: string): Finding[] {
  const names = [...html.matchAll(/<!--\s+wp:([a-z][\w/-]*)\s+(?:\{[^>]*?\}\s+)?\/-->/g)].map(
    ([, name = '']) => name,
  )
  const lost = [...new Set(names)].filter(
    (name) => !/^(?:more|nextpage|separator|spacer|post-\w+)$/.test(name),
  )
  if (lost.length === 0) return []
  return [
    {
      vietnamese: `bỏ phần WordPress tự làm ra khi mở trang: ${lost.join(', ')}.`,
      english: 'blocks that WordPress makes when a page is opened were left out',
    },
  ]
}

function lostCode(code: string, count: number): Finding {
  return {
    vietnamese: `bỏ ${count} mã [${code}] không có nghĩa ở đây, giữ lại chữ bên trong.`,
    english: `a code that means nothing here was taken out, its words kept`,
  }
}
