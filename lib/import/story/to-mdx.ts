import type { Properties, Root } from 'hast'
import type { Link, Root as MdastRoot, Nodes, PhrasingContent, RootContent, Text } from 'mdast'
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import rehypeRemark, { type Options } from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkStringify, { type Options as StringifyOptions } from 'remark-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { linkAddress, plainAddresses } from './plain-addresses'
import { soundBlock } from './sound-blocks'
import { tidyMarks } from './tidy-marks'

type Handlers = NonNullable<Options['handlers']>
type Handle = NonNullable<NonNullable<StringifyOptions['handlers']>['link']>
type State = Parameters<Handle>[2]
type Info = Parameters<Handle>[3]

const HANDLERS: Handlers = {
  'story-component': (state, node) => ({
    ...componentOf(node.properties),
    children: state.toFlow(state.all(node)) as [],
  }),
  'note-mark': (_state, node) => ({
    type: 'footnoteReference',
    identifier: String(node.properties.n),
    label: String(node.properties.n),
  }),
  'note-text': (state, node) => ({
    type: 'footnoteDefinition',
    identifier: String(node.properties.n),
    label: String(node.properties.n),
    children: state.toFlow(state.all(node)) as [],
  }),
  sub: (state, node) => smallText('sub', state.all(node)),
  sup: (state, node) => smallText('sup', state.all(node)),
}

const toMdast = unified().use(rehypeRemark, { handlers: HANDLERS, quotes: ['“”', '‘’'] })

const writer = unified()
  .use(remarkStringify, {
    ...{ bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one' },
    handlers: { link: writeLink, text: writeText },
  })
  .use(remarkGfm)
  .use(remarkMdx)

/** A story's content as the text of a body: Markdown with this site's components. */
export function toMdx(content: Root): string {
  const tree = toMdast.runSync(content) as MdastRoot
  normalizeHeadings(tree)
  closeLists(tree)
  tidyMarks(tree)
  plainAddresses(tree)
  // A blank at the very beginning keeps words from being code.
  const write = (...children: RootContent[]) =>
    writer.stringify({ type: 'root', children }).replace(/^\n+|\s+$/g, '')
  return write(...filledBlocks(tree).map((block) => soundBlock(block, write)))
}

/** Signs that mean nothing where they stand: `AT&T`, `20*30`, `5~10`. */
const HARMLESS = /(?<!\\)\\(?:&(?!#|\w+;|\w*$)|(?<=\d\\)\*(?=\d)|(?<!~\\)~(?!\\?~))/g

/** Text with an escape only where a sign would be read as a mark. */
function writeText(node: Text, _parent: unknown, state: State, info: Info): string {
  return state.safe(node.value, info).replace(HARMLESS, (found) => found.slice(1))
}

/** A link with its address as it is, not escaped letter by letter. */
function writeLink(node: Link, _parent: unknown, state: State, info: Info): string {
  const exits = [state.enter('link'), state.enter('label')]
  const words = state.containerPhrasing(node, { ...info, before: '[', after: '](' })
  for (const exit of exits.reverse()) exit()
  return `[${words}](${linkAddress(node)})`
}

/** The page's title is its only first-level heading; more than two levels of subheads are none. */
function normalizeHeadings(tree: MdastRoot): void {
  const depths: number[] = []
  visit(tree, 'heading', ({ depth }) => {
    depths.push(depth)
  })
  const highest = Math.min(...depths)
  visit(tree, 'heading', (heading) => {
    const [only, ...others] = heading.children
    // Headings are bold by themselves.
    if (only?.type === 'strong' && others.length === 0) heading.children = only.children
    heading.depth = Math.min(heading.depth - highest + 2, 4) as typeof heading.depth
  })
}

/** Only items of several paragraphs stand apart. */
function closeLists(tree: MdastRoot): void {
  visit(tree, 'listItem', (item) => {
    item.spread = item.children.filter(({ type }) => type !== 'list').length > 1
  })
  visit(tree, 'list', (list) => {
    list.spread = list.children.some(({ spread }) => spread === true)
  })
}

function filledBlocks({ children }: MdastRoot): RootContent[] {
  const isEmpty = (node: RootContent) =>
    (node.type === 'paragraph' || node.type === 'heading') && node.children.length === 0
  const filled = children.filter((node) => !isEmpty(node))
  const last = filled.findLastIndex(
    ({ type }) => type !== 'footnoteDefinition' && type !== 'thematicBreak',
  )
  // A rule at the end parts the text from what stays behind.
  return filled.filter(({ type }, at) => at < last || type !== 'thematicBreak')
}

function componentOf({ name, written }: Properties): MdxJsxFlowElement {
  const values = JSON.parse(String(written)) as Readonly<Record<string, string>>
  const attributes = Object.entries(values).map(
    ([attribute, value]): MdxJsxAttribute => ({
      type: 'mdxJsxAttribute',
      name: attribute,
      value,
    }),
  )
  return { type: 'mdxJsxFlowElement', name: String(name), attributes, children: [] }
}

/** A raised mark of a note is raised by the site itself. */
function smallText(name: 'sub' | 'sup', children: readonly Nodes[]): Nodes[] {
  const isMark = children.some(({ type }) => type === 'footnoteReference')
  if (isMark || children.length === 0) return [...children]
  const inside = children as PhrasingContent[]
  return [{ type: 'mdxJsxTextElement', name, attributes: [], children: inside }]
}
