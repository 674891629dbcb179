import { type Backend, isApprovalByHost, paper, sectionIds, sectionName } from '@/lib/config'
import {
  type AnyField,
  articleModel,
  breakingModel,
  COLLECTIONS,
  CORRECTION_PARTS,
  type DocumentModel,
  entryModel,
  FOCUS_PATTERN,
  FOCUS_TOLD,
  FRONT_NAME,
  frontModel,
  headlineModel,
  liveModel,
  PICTURE_PARTS,
  personModel,
  type SettingsModel,
  SOURCE_PARTS,
  siteModel,
  topicModel,
  UPDATE_PARTS,
} from '@/lib/model'
import { FOCUS_WIDGET } from './focus-widget'
import { formHint } from './form-hint'
import { STORY_FORMAT } from './story-format-name'

type Input = Readonly<Record<string, unknown>> & {
  readonly name: string
  readonly required: boolean
}

type Collection = {
  readonly name: string
  readonly folder: string
  readonly fields: readonly Input[]
} & Readonly<Record<string, unknown>>

/**
 * Without a Git host, stories are kept in a folder of the editor's machine. Sveltia CMS still asks for
 * a host to offer beside it; the page's policy lets nothing through to this one.
 */
const FOLDER_ONLY: Backend = { name: 'github', repo: 'toa-soan/bao', auth_methods: ['token'] }

/**
 * Photographs of iPhones are converted in the editor's browser before they are saved: no other browser
 * shows them. Others are kept as they are; readers get renditions of them.
 */
const FROM_HEIC = { format: 'webp', quality: 90, width: 6000, height: 6000 }

/** What the paper takes of a picture (`lib/check`), bytes: more is said at once. */
const MOST_BYTES = 64 * 1024 * 1024

const COLLECTION_LABELS: { readonly [Name in keyof typeof COLLECTIONS]: string } = {
  'noi-bat': 'Tin nổi bật',
  'moi-nhat': 'Tin mới nhất',
}

/** A live event that goes on; its entries have a form of their own. */
export type LiveEvent = { readonly slug: string; readonly title: string }

/**
 * The configuration of Sveltia CMS, the web editor. Takes the Git host where one is configured, and the live
 * events that go on.
 */
export function webEditorConfig(backend: Backend = FOLDER_ONLY, events: readonly LiveEvent[] = []) {
  const isByHost = backend !== FOLDER_ONLY && isApprovalByHost()
  const all = [articles(), ...headlines(), liveEvents(), ...events.map(entries), ...profiles()]
  return {
    load_config_file: false,
    backend: { ...backend, commit_messages: COMMIT_MESSAGES },
    app_title: paper().name,
    logo: { src: '/icon.svg' },
    publish_mode: isByHost ? 'editorial_workflow' : 'simple',
    media_folder: 'content/images',
    public_folder: '/images',
    media_libraries: {
      default: {
        config: {
          slugify_filename: true,
          max_file_size: MOST_BYTES,
          transformations: { heic: FROM_HEIC },
        },
      },
      stock_assets: { providers: [] },
    },
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 80 },
    output: { omit_empty_optional_fields: true },
    collections: isByHost ? all.map(approvedByHost) : all,
    singletons: settings(),
  }
}

/** What the board's history and the Git host show of what was saved. */
const COMMIT_MESSAGES = {
  create: 'Viết {{collection}} “{{slug}}”',
  update: 'Sửa {{collection}} “{{slug}}”',
  delete: 'Xóa {{collection}} “{{slug}}”',
  uploadMedia: 'Thêm tệp “{{path}}”',
  deleteMedia: 'Xóa tệp “{{path}}”',
}

/**
 * Where the Git host is who approves, what waits is a draft by that: a story that is merged goes out, and its form does
 * not ask for an approval once more, unless the paper wants that of itself.
 */
function approvedByHost(list: Collection): Collection {
  const fields = list.fields.map((input) => {
    if (input.name === 'draft') return { ...input, default: false }
    const isAskedTwice = input.name === 'approval' && paper().approvalFrom === undefined
    return isAskedTwice ? { ...input, widget: 'hidden' } : input
  })
  return { ...list, fields }
}

/** Settings files, each with its form: the paper, the front page, the heads of sections. */
function settings() {
  const form = { media_folder: '/content/images', public_folder: '/images', format: 'yaml' }
  const single = ({ name, label, path, fields }: SettingsModel, icon: string) => ({
    ...{ name: name.toLowerCase(), label, icon, file: `content/${path}`, ...form },
    fields: inputs(fields),
  })
  return [
    single(siteModel, 'settings'),
    single(breakingModel, 'campaign'),
    ...[FRONT_NAME, ...sectionIds()].map((id) => ({
      name: `front-${id.replaceAll('/', '-')}`,
      label: id === FRONT_NAME ? frontModel.label : `Đầu mục ${sectionName(id)}`,
      icon: 'web',
      file: `content/${frontModel.path}${id}.yaml`,
      ...form,
      fields: inputs(frontModel.fields),
    })),
  ]
}

function articles(): Collection {
  return {
    ...collection('bai', 'Bài', 'articles', articleModel),
    path: '{{section}}/{{slug}}',
    preview_path: '{{section}}/{{slug}}',
    icon: 'article',
  }
}

function headlines(): Collection[] {
  const names = Object.keys(COLLECTIONS) as (keyof typeof COLLECTIONS)[]
  return names.map((name) => ({
    ...collection(name, COLLECTION_LABELS[name], `headlines/${name}`, headlineModel, {
      isByTime: COLLECTIONS[name] === 'by time',
    }),
    preview_path: 'tin/{{slug}}',
    icon: 'breaking_news',
  }))
}

function liveEvents(): Collection {
  return {
    ...collection('tuong-thuat', 'Tường thuật', liveModel.folder, liveModel),
    path: '{{slug}}/su-kien',
    preview_path: '{{section}}/{{slug}}',
    icon: 'stream',
  }
}

/** The entries of an event lie beside its own file, which alone has a section. */
function entries({ slug, title }: LiveEvent): Collection {
  return {
    ...collection(`dong-${slug}`, title, `${liveModel.folder}/${slug}`, entryModel),
    filter: { field: 'section', pattern: '^(undefined|null)?$' },
    // What happens now is not held up.
    publish_mode: 'simple',
    // Nobody has to think of a name for a few lines.
    slug: { template: '{{year}}{{month}}{{day}}-{{hour}}{{minute}}{{second}}' },
    sortable_fields: {
      fields: ['publishedAt'],
      default: { field: 'publishedAt', direction: 'descending' },
    },
    summary: '{{publishedAt}} {{title}}',
    preview_path: `truc-tiep/${slug}/{{slug}}`,
    icon: 'bolt',
  }
}

/** What is no story: people and topics, each at the address of its file's name. */
function profiles(): Collection[] {
  const options = { isByTime: false, title: 'name' }
  return [
    { ...collection('nguoi', 'Người', personModel.folder, personModel, options), icon: 'person' },
    { ...collection('chu-de', 'Chủ đề', topicModel.folder, topicModel, options), icon: 'sell' },
  ]
}

/** What is listed by time begins now; without a time it would never be listed. */
function datedNow(input: Input): Input {
  return input.name === 'publishedAt' ? { ...input, default: '{{now}}' } : input
}

function collection(
  name: string,
  label: string,
  folder: string,
  model: DocumentModel,
  { isByTime = true, title = 'title' } = {},
): Collection {
  const all = inputs(model.fields)
  return {
    name,
    label,
    folder: `content/${folder}`,
    // Where a file's folder depends on the story, pictures would lie beside the story.
    media_folder: '/content/images',
    public_folder: '/images',
    extension: 'mdx',
    format: STORY_FORMAT,
    slug: {
      template: `{{${title}}}`,
      editable: ['create'],
      pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', 'Chỉ dùng chữ thường không dấu, số và dấu gạch nối.'],
    },
    editor: { preview: false },
    ...(title === 'title' ? OF_STORIES : { sortable_fields: { fields: [title] } }),
    fields: inWritingOrder(isByTime ? all.map(datedNow) : all),
  }
}

const OF_STORIES = {
  summary:
    "{{title}} · {{section}}{{publishedAt | ternary(' · ', '')}}{{publishedAt | date('DD/MM/YYYY HH:mm')}}{{draft | ternary(' · Bản nháp', '')}}{{approval | ternary(' · ', '')}}{{approval}}",
  sortable_fields: {
    fields: ['publishedAt', 'title', 'section'],
    default: { field: 'publishedAt', direction: 'descending' },
  },
  view_filters: [
    { label: 'Bản nháp', field: 'draft', pattern: true },
    { label: 'Chờ duyệt', field: 'approval', pattern: '^cho-duyet$' },
  ],
  view_groups: [
    { label: 'Chuyên mục', field: 'section' },
    { label: 'Tháng đăng', field: 'publishedAt', pattern: '\\d{4}-\\d{2}' },
  ],
}

/** What a story cannot do without comes first, then its text; the rest may stay closed to most. */
function inWritingOrder(all: readonly Input[]): Input[] {
  const isFirst = ({ name, required }: Input) =>
    required || name === 'title' || name === 'publishedAt'
  const life = all.filter(({ name }) => name === 'draft' || name === 'approval')
  const rest = all.filter((input) => !isFirst(input) && !life.includes(input))
  return [...all.filter(isFirst), ...life, BODY, ...rest]
}

const BODY: Input = {
  name: 'body',
  label: 'Thân bài',
  widget: 'richtext',
  required: false,
  modes: ['rich_text', 'raw'],
  buttons: [
    'bold',
    'italic',
    'strikethrough',
    'code',
    'link',
    'heading-two',
    'heading-three',
    'quote',
    'bulleted-list',
    'numbered-list',
  ],
}

function inputs(fields: Readonly<Record<string, AnyField>>): Input[] {
  return Object.entries(fields).map(([name, field]) => ({
    name,
    label: field.label,
    hint: formHint(field),
    required: field.required ?? false,
    ...widget(name, field),
  }))
}

function widget(
  name: string,
  { type, label, long, maxLength, refersTo, parts = {}, options = {} }: AnyField,
): Readonly<Record<string, unknown>> {
  if (refersTo === 'person' || refersTo === 'topic') return relationTo(refersTo)
  switch (type) {
    case 'text':
      return {
        widget: long ? 'text' : 'string',
        ...(maxLength !== undefined && { maxlength: maxLength }),
      }
    case 'byline':
      // Names with a comma in them stay whole.
      return { widget: 'list', field: { name: 'name', label: 'Tên', widget: 'string' } }
    case 'link':
    case 'slug':
    case 'language':
      return { widget: 'string' }
    case 'focus':
      return { widget: FOCUS_WIDGET, pattern: [FOCUS_PATTERN, FOCUS_TOLD] }
    case 'section':
      return {
        widget: 'select',
        options: sectionIds().map((value) => ({ value, label: sectionName(value) })),
      }
    case 'datetime':
      return {
        widget: 'datetime',
        input_timezone: 'Asia/Ho_Chi_Minh',
      }
    case 'flag':
      return { widget: 'boolean', default: name === 'draft' }
    case 'integer':
      return { widget: 'number', value_type: 'int' }
    case 'text-list':
    case 'slug-list':
      return { widget: 'list' }
    case 'picture':
      return { widget: 'object', collapsed: 'auto', fields: pictureInputs() }
    case 'source':
      return { widget: 'object', collapsed: 'auto', fields: inputs(SOURCE_PARTS) }
    case 'corrections':
      return { widget: 'list', collapsed: 'auto', fields: inputs(CORRECTION_PARTS) }
    case 'updates':
      return { widget: 'list', collapsed: 'auto', fields: inputs(UPDATE_PARTS) }
    case 'mapping':
      return { widget: 'object', collapsed: 'auto', fields: inputs(parts) }
    case 'mappings':
      return { widget: 'list', collapsed: 'auto', fields: inputs(parts) }
    case 'choice':
      return {
        widget: 'select',
        options: Object.entries(options).map(([value, label]) => ({ value, label })),
      }
    case 'colour':
      return { widget: 'color', allowInput: true }
    case 'image':
      return { widget: 'image' }
    case 'email':
    case 'address':
    case 'zone':
      return { widget: 'string' }
    case 'words':
      return { widget: 'keyvalue' }
    case 'slots':
      return { widget: 'list', field: { name: 'slug', label, widget: 'string' } }
    case 'slot':
    case 'moment':
      return { widget: 'string' }
  }
}

/** One of the people or topics there are, by their names. */
function relationTo(kind: 'person' | 'topic') {
  return {
    widget: 'relation',
    collection: kind === 'person' ? 'nguoi' : 'chu-de',
    value_field: '{{slug}}',
    display_fields: ['name'],
    search_fields: ['name'],
  }
}

function pictureInputs(): Input[] {
  return inputs(PICTURE_PARTS).map((input) => {
    if (input.name === 'src') return { ...input, widget: 'image' }
    // Whose a picture is, is asked for while it is known.
    return input.name === 'credit' ? { ...input, required: true } : input
  })
}
