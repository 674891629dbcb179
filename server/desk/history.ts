import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import path from 'node:path'
import { contentDir } from '@/lib/config'
import { type StoryVersion, storyVersions, versionText } from '@/lib/history'
import { fileOf } from '@/lib/publish'
import { ENDPOINTS } from '@/lib/routes'
import { ifThere } from '@/lib/shared/if-there'
import { storyOf } from './history-link'
import { historyPage, noSuchStoryPage, withoutGitPage } from './history-page'
import { type DeskRequest, send } from './send'

const { version: VERSION, file: FILE } = ENDPOINTS.storyHistory.query

/** What stands for the version that lies in the folder and is in no commit yet. */
const UNCOMMITTED = 'chua-ghi'

/** Shows a story's versions and what changed in one of them, or hands out its file as it was. */
export async function answerHistory(
  response: ServerResponse,
  { asked }: DeskRequest,
): Promise<void> {
  const story = storyOf(asked)
  const dir = contentDir()
  const file = fileOf(story.kind, story.slug)
  if (file === undefined) return send(response, 404, 'html', noSuchStoryPage())
  const committed = await storyVersions(dir, file)
  if (committed === undefined) return send(response, 200, 'html', withoutGitPage(file))
  const versions = [...(await uncommitted(dir, file, committed)), ...committed]
  const wanted = asked.get(VERSION)
  const at = versions.findIndex(({ id }) => id === wanted)
  const chosen = versions[Math.max(0, at)]
  if (!chosen) return send(response, 200, 'html', historyPage({ story, file, versions }))
  const text = await textOf(dir, chosen)
  if (asked.has(FILE)) return sendFile(response, file, text)
  const earlier = versions[Math.max(0, at) + 1]
  const before = earlier ? await textOf(dir, earlier) : ''
  send(
    response,
    200,
    'html',
    historyPage({ story, file, versions, shown: { chosen, before, text } }),
  )
}

/** The file as it lies there, where that is other than what was committed last. */
async function uncommitted(
  dir: string,
  file: string,
  [newest]: readonly StoryVersion[],
): Promise<StoryVersion[]> {
  const text = ifThere(() => readFileSync(path.join(dir, file), 'utf8'))
  if (text === undefined || (newest && (await versionText(dir, newest)) === text)) return []
  return [{ id: UNCOMMITTED, author: '', at: Date.now(), subject: '', file }]
}

function textOf(dir: string, version: StoryVersion): Promise<string> | string {
  return version.id === UNCOMMITTED
    ? readFileSync(path.join(dir, version.file), 'utf8')
    : versionText(dir, version)
}

function sendFile(response: ServerResponse, file: string, text: string): void {
  const name = file.slice(file.lastIndexOf('/') + 1)
  response.writeHead(200, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'Content-Length': Buffer.byteLength(text),
  })
  response.end(text)
}
