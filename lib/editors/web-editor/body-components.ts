import {
  type Attribute,
  type BodyComponent,
  COMPONENT_NAMES,
  COMPONENTS,
  type ComponentName,
} from '@/lib/body/browser'
import { FOCUS_PATTERN, FOCUS_TOLD } from '@/lib/model/browser'
import { FOCUS_WIDGET } from '../schema/focus-widget'

type Values = Readonly<Record<string, unknown>>

/** A component of a body as Sveltia CMS inserts, recognises and writes it. */
export type EditorComponent = {
  readonly id: string
  readonly label: string
  readonly fields: ({ name: string; label: string; required: boolean } & Input)[]
  readonly pattern: RegExp
  readonly fromBlock: (match: RegExpMatchArray) => Record<string, string>
  readonly toBlock: (values: Values) => string
  /** For a preview pane, which is not shown: the story's own page is the preview. */
  readonly toPreview: () => string
}

/** Every component a body may use but tables (`table-component.ts`), made from their registry. */
export function editorComponents(): EditorComponent[] {
  return COMPONENT_NAMES.filter((name) => name !== 'Table').map(editorComponent)
}

function editorComponent(name: ComponentName): EditorComponent {
  const { label, content, isContentOptional, attributes }: BodyComponent = COMPONENTS[name]
  const attributeInputs = Object.entries(attributes).map(([attribute, about]) => ({
    name: attribute,
    label: about.label,
    // Whose it is, is asked for while it is known.
    required: about.required ?? attribute === 'credit',
    ...inputOf(about),
  }))
  const contentInput = {
    name: 'content',
    label: content ?? '',
    required: !isContentOptional,
    widget: 'text',
  }
  return {
    id: name,
    label,
    fields: content ? [...attributeInputs, contentInput] : attributeInputs,
    pattern: new RegExp(`^<${name}((?:\\s+\\w+="[^"]*")*)\\s*(?:${endings(name)})$`, 'm'),
    fromBlock: (match) => readBlock(match),
    toBlock: (values) => {
      const isFilled = String(values.content ?? '').trim() !== ''
      const hasContent = isContentOptional ? isFilled : content !== undefined
      return writeBlock(name, Object.keys(attributes), hasContent, values)
    },
    toPreview: () => label,
  }
}

/** How a tag of the component ends: by itself, or with what stands in it. */
function endings(name: ComponentName): string {
  const { content, isContentOptional }: BodyComponent = COMPONENTS[name]
  const withContent = `>\\n+([\\s\\S]*?)\\n+</${name}>`
  if (content === undefined) return '/>'
  return isContentOptional ? `/>|${withContent}` : withContent
}

/** What is typed, picked or chosen for an attribute. */
type Input = {
  readonly widget: string
  readonly pattern?: readonly [pattern: string, told: string]
  readonly options?: readonly { readonly value: string; readonly label: string }[]
}

function inputOf({ kind, options = {} }: Attribute): Input {
  const words = Object.entries(options).map(([value, label]) => ({ value, label }))
  const inputs: { readonly [Kind in Attribute['kind']]: Input } = {
    text: { widget: 'string' },
    picture: { widget: 'image' },
    film: { widget: 'file' },
    sound: { widget: 'file' },
    captions: { widget: 'file' },
    document: { widget: 'file' },
    slugs: { widget: 'string' },
    frame: { widget: 'string' },
    focus: { widget: FOCUS_WIDGET, pattern: [FOCUS_PATTERN, FOCUS_TOLD] },
    choice: { widget: 'select', options: words },
  }
  return inputs[kind]
}

/** The attributes and the content of a component's block, as it is matched. */
export function readBlock([, attributes = '', content]: RegExpMatchArray): Record<string, string> {
  const pairs = [...attributes.matchAll(/(\w+)="([^"]*)"/g)]
  const values = pairs.map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')])
  return { ...Object.fromEntries(values), ...(content !== undefined && { content }) }
}

/** Writes a component with those attributes that have a value, and its content where it has any. */
export function writeBlock(
  name: string,
  attributes: readonly string[],
  hasContent: boolean,
  values: Values,
): string {
  const written = attributes
    .map((attribute) => [attribute, String(values[attribute] ?? '').trim()] as const)
    .filter(([, value]) => value !== '')
    .map(([attribute, value]) => ` ${attribute}="${value.replaceAll('"', '&quot;')}"`)
    .join('')
  if (!hasContent) return `<${name}${written} />`
  return `<${name}${written}>\n\n${String(values.content ?? '').trim()}\n\n</${name}>`
}
