import CMS from '@sveltia/cms'
import { STORY_FORMAT } from '../lib/schema/story-format-name'
import { editorComponents } from './body-components'
import { readStory, writeStory } from './story-format'

/** Starts the web editor on its page (`server/web-editor`), which gives it its configuration. */
async function start(): Promise<void> {
  const answer = await fetch('/quan-tri/config.json')
  if (!answer.ok) throw new Error(`the configuration cannot be had: ${answer.status}`)
  CMS.registerCustomFormat(STORY_FORMAT, 'mdx', { fromFile: readStory, toFile: writeStory })
  for (const component of editorComponents()) CMS.registerEditorComponent(component)
  await CMS.init({ config: await answer.json() })
}

start()
