import CMS from '@sveltia/cms'
import { FOCUS_WIDGET } from '../schema/focus-widget'
import { STORY_FORMAT } from '../schema/story-format-name'
import { TABLE_WIDGET } from '../schema/table-widget'
import { editorComponents } from './body-components'
import { FocusField } from './focus-field'
import { guardSaves, keepAsDownload } from './save-guard'
import { startStatusPanel } from './status-panel'
import { readStory, writeStory } from './story-format'
import { tableComponent } from './table-component'
import { TableField } from './table-field'

/** Where Sveltia CMS asks every five minutes whether a Git host is ill, to say so in a line. */
const STATUS_SITES = ['https://www.githubstatus.com/', 'https://status-api.hostedstatus.com/']

/**
 * The page's policy lets nothing through to sites that are neither this one nor the Git host. What would be
 * asked of them all the same is not asked: each time would be a violation in the browser's console.
 */
function askNoStatusSite(): void {
  const { fetch: ask } = window
  window.fetch = async (target, options) => {
    const { href } = new URL(target instanceof Request ? target.url : target, location.href)
    if (STATUS_SITES.some((site) => href.startsWith(site))) throw new TypeError('not asked')
    return ask(target, options)
  }
}

/** Sveltia CMS speaks what the browser does; the forms, and those who fill them in, Vietnamese. */
function speakVietnamese(): void {
  Object.defineProperty(navigator, 'languages', { get: () => [document.documentElement.lang] })
}

/** Only pages that came safely are given folders by browsers. */
function guardFolder(): void {
  if (!('FileSystemFileHandle' in window)) return
  const confirm = (question: string) => window.confirm(question)
  guardSaves(FileSystemFileHandle.prototype, { confirm, keep: keepAsDownload })
}

/** Starts the web editor on its page (`server/web-editor`), which gives it its configuration. */
async function start(): Promise<void> {
  const answer = await fetch(new URL('config.json', import.meta.url))
  if (!answer.ok) throw new Error(`the configuration cannot be had: ${answer.status}`)
  CMS.registerCustomFormat(STORY_FORMAT, 'mdx', { fromFile: readStory, toFile: writeStory })
  CMS.registerFieldType(FOCUS_WIDGET, FocusField as Parameters<typeof CMS.registerFieldType>[1])
  CMS.registerFieldType(TABLE_WIDGET, TableField as Parameters<typeof CMS.registerFieldType>[1])
  for (const component of [...editorComponents(), tableComponent()])
    CMS.registerEditorComponent(component)
  guardFolder()
  askNoStatusSite()
  speakVietnamese()
  const config = await answer.json()
  await CMS.init({ config })
  startStatusPanel(config.collections)
}

start()
