/** What editors bring from other programs as HTML, and the component of this paper that it stands for. */
import type { Nodes } from 'mdast'
import type {} from 'mdast-util-mdx'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import type { Edit } from '@/lib/model'
import { frameFor } from './components/embed/providers'
import { writtenIn } from './files-of'

type Element = MdxJsxFlowElement | MdxJsxTextElement

/** What to write instead, and the change that does so where nothing is lost by it. */
export type Instead = { readonly fix: string; readonly edit?: Edit }

/** What to write instead of a tag of HTML as it stands there. Takes the file's whole text. */
export function insteadOf(element: Element, source: string): Instead | undefined {
  switch (element.name?.toLowerCase()) {
    case 'iframe':
    case 'embed':
      return frameInstead(element)
    case 'blockquote':
      return postInstead(element)
    case 'div':
      return pluginInstead(element)
    case 'table':
      return tableInstead(element)
    case 'script':
      return scriptInstead(element)
    case 'details':
      return detailsInstead(element, source)
    case 'center':
      return {
        fix: 'Bỏ thẻ này, chỉ giữ lại chữ: ảnh và bảng trên báo tự đứng giữa.',
        ...edited(element, innerOf(element.children, source)),
      }
    default:
      return undefined
  }
}

/** A player of a site whose films and posts may be shown. */
function frameInstead(element: Element): Instead | undefined {
  const { src = '', title } = writtenIn(element)
  const address = pageOf(src.startsWith('//') ? `https:${src}` : src)
  return address === undefined ? undefined : embedInstead(element, address, title)
}

/** The page of what a frame shows: its own address, or the one that its own has within. */
function pageOf(src: string): string | undefined {
  const within = URL.canParse(src) ? new URL(src).searchParams.get('href') : null
  return [within, src].find((address): address is string => !!address && !!frameFor(address))
}

/** A post as X, Instagram and TikTok give it to be copied: a quotation with its address. */
function postInstead(element: Element): Instead | undefined {
  const { class: name = '', cite, 'data-instgrm-permalink': permalink } = writtenIn(element)
  if (!/^(?:twitter-tweet|instagram-media|tiktok-embed)/.test(name)) return undefined
  const links: string[] = []
  visit(element as Nodes, (node) => {
    if (node.type === 'link') links.push(node.url)
    if (isTag(node, 'a')) links.push(writtenIn(node).href ?? '')
  })
  const address = [permalink, cite, ...links.reverse()]
    .map((url) => url?.split('?', 1)[0])
    .find((url) => url !== undefined && frameFor(url))
  return address === undefined ? undefined : embedInstead(element, address, undefined)
}

/** A post or film as Facebook gives it to be copied. */
function pluginInstead(element: Element): Instead | undefined {
  const { class: name = '', 'data-href': address = '' } = writtenIn(element)
  const isPlugin = /^fb-(?:post|video)/.test(name) && frameFor(address)
  return isPlugin ? embedInstead(element, address, undefined) : undefined
}

/** One whose cells are merged is no table of Markdown. */
function tableInstead(element: Element): Instead | undefined {
  let isMerged = false
  visit(element as Nodes, (node) => {
    if (!isTag(node, 'td') && !isTag(node, 'th')) return
    const { rowspan, colspan } = writtenIn(node)
    isMerged ||= [rowspan, colspan].some((span) => span !== undefined && span !== '1')
  })
  return isMerged
    ? {
        fix: 'Viết <Table caption="…">, bảng bằng Markdown (| Cột 1 | Cột 2 |, dòng dưới | --- | --- |), rồi </Table>; ô gộp với ô trên viết ^^, với ô bên phải viết >>.',
      }
    : undefined
}

function isTag(node: Nodes, name: string): node is Element {
  const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
  return isElement && node.name === name
}

function embedInstead(element: Element, src: string, title: string | undefined): Instead {
  const tag = (named: string) => `<Embed src="${src}" title="${named.replaceAll('"', '&quot;')}" />`
  return {
    fix: `Viết ${tag(title ?? '…')}, title nói trong đó có gì.`,
    // Without a name only an editor knows what it shows.
    ...(title?.trim() && element.type === 'mdxJsxFlowElement' && edited(element, tag(title))),
  }
}

/** The program that turns such quotations into frames: nothing is lost with it. */
function scriptInstead(element: Element): Instead | undefined {
  const { src = '' } = writtenIn(element)
  const isOfPosts =
    /^(?:https?:)?\/\/(?:platform\.(?:twitter|x|instagram)\.com|www\.(?:tiktok|instagram)\.com)\//
  if (!isOfPosts.test(src) || element.children.length > 0) return undefined
  return { fix: 'Xóa thẻ này: bài đăng viết bằng <Embed … />.', ...edited(element, '') }
}

/** Content to unfold whose tags stand around paragraphs, which the parser does not take for one element. */
const DETAILS =
  /^<details\b[^>]*>\s*<summary\b[^>]*>\s*([^<>"[\]*_`\n]*?)\s*<\/summary>\s*([\s\S]*?)\s*<\/details>/i

/** What to write instead of it where it begins, at `from` in the text; undefined where there is none. */
export function openDetailsInstead(source: string, from: number): Instead | undefined {
  const text = source.slice(from)
  if (!/^<details\b/i.test(text)) return undefined
  const [whole = '', title = '', inner = ''] = DETAILS.exec(text) ?? []
  const isWhole = title !== '' && inner !== '' && !/<details\b/i.test(inner)
  return {
    fix: `Viết <Details title="${title || '…'}">, nội dung, rồi </Details>, cách hai thẻ một dòng trống.`,
    ...(isWhole && {
      edit: {
        from,
        to: from + whole.length,
        text: `<Details title="${title}">\n\n${inner}\n\n</Details>`,
      },
    }),
  }
}

function detailsInstead(element: Element, source: string): Instead {
  const [summary, ...content] = contentOf(element)
  const words = summary && isTag(summary, 'summary') ? innerOf(summary.children, source) : undefined
  const isPlain = words !== undefined && !/[<>"[\]*_`\n]/.test(words)
  const inner = innerOf(content, source)
  return {
    fix: `Viết <Details title="${isPlain ? words : '…'}">, nội dung, rồi </Details>, cách hai thẻ một dòng trống.`,
    ...(isPlain &&
      inner !== '' &&
      edited(element, `<Details title="${words}">\n\n${inner}\n\n</Details>`)),
  }
}

/** What stands in an element; what stands there in one paragraph of its own with the first tag, too. */
function contentOf({ children }: Element): Nodes[] {
  const [first, ...rest] = children as Nodes[]
  return first?.type === 'paragraph'
    ? [...first.children, ...rest]
    : [...(first ? [first] : []), ...rest]
}

/** The text of neighbouring nodes as it was typed. */
function innerOf(nodes: readonly Nodes[], source: string): string {
  const [from, to] = [nodes[0]?.position?.start.offset, nodes.at(-1)?.position?.end.offset]
  return from === undefined || to === undefined ? '' : source.slice(from, to).trim()
}

function edited({ position }: Element, text: string): { readonly edit?: Edit } {
  const [from, to] = [position?.start.offset, position?.end.offset]
  return from === undefined || to === undefined ? {} : { edit: { from, to, text } }
}
