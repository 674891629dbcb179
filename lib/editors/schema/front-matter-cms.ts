import {
  type BodyComponent,
  COMPONENT_NAMES,
  COMPONENTS,
  type ComponentName,
  requiredAttributes,
} from '@/lib/body'
import { sectionIds, sectionName } from '@/lib/config'
import {
  COLLECTIONS,
  CORRECTION_PARTS,
  type DocumentModel,
  type Field,
  headlineModel,
  MODELS,
  PICTURE_PARTS,
  SOURCE_PARTS,
  UPDATE_PARTS,
} from '@/lib/model'

type Setting = Readonly<Record<string, unknown>>

/**
 * The configuration of Front Matter CMS, the extension that gives VS Code a form for each story. It is
 * committed as `frontmatter.json`.
 */
export function frontMatterConfig(): Setting {
  return {
    $schema: 'https://frontmatter.codes/frontmatter.schema.json',
    'frontMatter.content.pageFolders': pageFolders(),
    'frontMatter.content.publicFolder': 'content',
    'frontMatter.content.supportedFileTypes': ['mdx'],
    'frontMatter.content.snippets': snippets(),
    'frontMatter.taxonomy.contentTypes': MODELS.map(contentType),
    'frontMatter.taxonomy.dateFormat': "yyyy-MM-dd'T'HH:mm:ssXXX",
    'frontMatter.taxonomy.quoteStringValues': true,
    // Headlines here run longer than what the extension calls good for search engines.
    'frontMatter.taxonomy.seoTitleLength': 110,
    'frontMatter.taxonomy.seoDescriptionLength': 300,
  }
}

const TITLES = {
  Article: 'Bài',
  Headline: 'Tin',
  Live: 'Tường thuật',
  Entry: 'Dòng tường thuật',
  Person: 'Người',
  Topic: 'Chủ đề',
} as const

function pageFolders(): readonly Setting[] {
  return MODELS.flatMap((model) => {
    const { name, folder } = model
    const common = { contentTypes: [name], filePrefix: null }
    if (model !== headlineModel) {
      return [{ title: TITLES[model.name], path: `[[workspace]]/content/${folder}`, ...common }]
    }
    return Object.keys(COLLECTIONS).map((collection) => ({
      title: `Tin: ${collection}`,
      path: `[[workspace]]/content/${folder}/${collection}`,
      ...common,
    }))
  })
}

function contentType({ name, fields }: DocumentModel): Setting {
  const drafted = { ...fields }
  return {
    name,
    fileType: 'mdx',
    pageBundle: false,
    clearEmpty: true,
    fields: Object.entries(drafted).map(([field, about]) => formField(field, about)),
  }
}

function formField(name: string, field: Field): Setting {
  return {
    title: field.label,
    name,
    description: field.help,
    ...(field.required && { required: true }),
    ...(name === 'draft' && { default: true }),
    ...inputOf(field),
  }
}

function inputOf({ type, parts = {}, options = {} }: Field): Setting {
  switch (type) {
    case 'text':
    case 'byline':
    case 'link':
    case 'email':
    case 'focus':
    case 'slug':
    case 'language':
      return { type: 'string' }
    case 'section':
      return {
        type: 'choice',
        choices: sectionIds().map((id) => ({ id, title: sectionName(id) })),
      }
    case 'datetime':
      return { type: 'datetime' }
    case 'flag':
      return { type: 'boolean' }
    case 'integer':
      return { type: 'number' }
    case 'text-list':
    case 'slug-list':
      return { type: 'list' }
    case 'picture':
      return { type: 'fields', fields: formFields(PICTURE_PARTS) }
    case 'source':
      return { type: 'fields', fields: formFields(SOURCE_PARTS) }
    case 'choice':
      return {
        type: 'choice',
        choices: Object.entries(options).map(([id, title]) => ({ id, title })),
      }
    case 'mapping':
      return { type: 'fields', fields: formFields(parts) }
    // The form has no list of several lines; they are written in the text.
    case 'corrections':
      return { type: 'json', hidden: true, fields: formFields(CORRECTION_PARTS) }
    case 'updates':
      return { type: 'json', hidden: true, fields: formFields(UPDATE_PARTS) }
    case 'mappings':
      return { type: 'json', hidden: true, fields: formFields(parts) }
  }
}

function formFields(parts: Readonly<Record<string, Field>>): readonly Setting[] {
  return Object.entries(parts).map(([name, field]) => formField(name, field))
}

function snippets(): Setting {
  return Object.fromEntries(COMPONENT_NAMES.map((name) => [name, snippet(name)]))
}

function snippet(name: ComponentName): Setting {
  const component: BodyComponent = COMPONENTS[name]
  const { label, content, attributes } = component
  const required = requiredAttributes(component)
  const written = required.map((attribute) => ` ${attribute}="[[${attribute}]]"`).join('')
  const fields = required.map((attribute) => [attribute, attributes[attribute]?.label])
  return {
    title: label,
    body: content
      ? [`<${name}${written}>`, '', '[[content]]', '', `</${name}>`]
      : [`<${name}${written} />`],
    fields: [...fields, ...(content ? [['content', content]] : [])].map(([field, title]) => ({
      name: field,
      title,
      type: 'string',
    })),
  }
}
