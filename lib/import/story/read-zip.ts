import { unpack } from '../archive'
import { importError } from '../import-error'
import { decodeHtml } from './decode-html'
import { readHtml } from './read-html'
import { readWord } from './read-word'
import type { SourceStory } from './source-story'

/**
 * The story of an archive that holds one: what Google Docs exports as a web page, with its pictures, or
 * a Word file. `name` is what to call it when it has no title. Rejects when there is none, or several.
 */
export async function readZip(bytes: Uint8Array, name: string): Promise<SourceStory> {
  const files = Object.entries(unpack(bytes)).filter(
    ([file]) => !/(?:^|\/)(?:__MACOSX\/|\.)/.test(file),
  )
  const stories = files.filter(([file]) => /\.(?:html?|xhtml|docx)$/i.test(file))
  const [story] = stories
  if (!story || stories.length > 1) throw notOne(stories.length)
  const [file, content] = story
  if (/\.docx$/i.test(file)) return readWord(content, name)
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  const beside = files.filter(([other]) => other.startsWith(folder))
  const pictures = new Map(beside.map(([other, picture]) => [other.slice(folder.length), picture]))
  return { ...readHtml(decodeHtml(content), name), pictures }
}

function notOne(count: number) {
  return importError({
    vietnamese: `tệp nén có ${count} bài (.html, .docx), cần đúng một. Hãy giải nén rồi nhập từng bài.`,
    english: 'the archive holds no story, or several',
  })
}
