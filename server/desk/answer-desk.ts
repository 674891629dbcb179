import type { ServerResponse } from 'node:http'
import { contentDir, isApprovalByHost, PASS_NAME } from '@/lib/config'
import { NEEDS_PASS, type Refusals, writeStatus } from '@/lib/editors'
import { branchStories } from '@/lib/history'
import { previewSecret, type StoryStatus, savedFindings, storyStatus } from '@/lib/publish'
import { ENDPOINTS } from '@/lib/routes'
import { log } from '@/lib/telemetry'
import type { Step } from '../pipeline/step'
import { archiveCheck } from './archive-check'
import { archiveProcess, type CheckAll } from './archive-process'
import { bulkPage } from './bulk-page'
import { deskAt } from './desk'
import { SCRIPT_SOURCE } from './desk-document'
import { deskPage, noPassPage } from './desk-page'
import { hasDeskPass, takeLinkedPass } from './desk-pass'
import { showFrontAt } from './front-at'
import { answerHistory } from './history'
import { historyOfFile } from './history-link'
import { openStories } from './open-stories'
import { sendPictureFile } from './picture-file'
import { pictureLibrary } from './picture-library'
import { type DeskRequest, send } from './send'

/** What the newsroom alone is told is kept by nobody, framed by nobody, and loads nothing of elsewhere. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `default-src 'none'; img-src 'self'; script-src ${SCRIPT_SOURCE}; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'no-referrer',
}

type Answer = (response: ServerResponse, request: DeskRequest) => Promise<void> | void

/**
 * Shows the newsroom what is live, planned and refused, what a story was before, the front as it will be and the
 * pictures there are, and tells its web editor how the story at hand is. Only to who has the desk's pass, from a link
 * that `npm run desk` prints. `refusals` says what is wrong now, `checkAll` checks the whole archive.
 */
export function answerDesk(refusals: () => Refusals, checkAll: CheckAll = archiveProcess()): Step {
  const secret = previewSecret()
  const answers = answersBy(refusals, archiveCheck(checkAll))
  return (request, response, next) => {
    const [path = '', query = ''] = (request.url ?? '').split(/\?(.*)/s)
    const answer = answers[path]
    if (!answer) return next()
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    const asked = new URLSearchParams(query)
    const now = Date.now()
    const pass = asked.get(PASS_NAME)
    const isBoard = path === ENDPOINTS.desk.path
    if (isBoard && pass !== null && takeLinkedPass(response, { path, pass, secret, now })) return
    if (!hasDeskPass(request, secret, now))
      // The editor goes on without; a refusal would stand in its browser's console each time.
      return path === ENDPOINTS.storyStatus.path
        ? send(response, 200, 'json', JSON.stringify(NEEDS_PASS))
        : send(response, 403, 'html', noPassPage())
    answerWith(response, async () => answer(response, { asked, now, secret }))
  }
}

function answersBy(
  refusals: () => Refusals,
  checked: ReturnType<typeof archiveCheck>,
): Readonly<Record<string, Answer>> {
  const othersWith = openStories()
  // Each look of the publisher may have changed what stands beside a story.
  const look = () => ({ what: 'look', is: refusals() })
  const inFolder = async (file: string, now: number) => {
    const saved = await savedFindings(file, now)
    const archive = saved && (await checked([look(), { what: file, is: saved.savedAt }], now))
    return storyStatus(file, now, archive)
  }
  return {
    [ENDPOINTS.desk.path]: async (response, { asked, now, secret }) => {
      const { section, author } = ENDPOINTS.desk.query
      const chosen = { section: asked.get(section) ?? '', author: asked.get(author) ?? '' }
      const archive = await checked([look()], now)
      const desk = await deskAt({ now, refusals: refusals(), archive, secret })
      send(response, 200, 'html', deskPage(desk, chosen, now))
    },
    [ENDPOINTS.storyStatus.path]: async (response, { asked, now, secret }) => {
      const { file: FILE, reader: READER } = ENDPOINTS.storyStatus.query
      const file = asked.get(FILE) ?? ''
      const status = (await inBranch(file, now)) ?? (await inFolder(file, now))
      const history = historyOfFile(file)
      const atHand = status && {
        status,
        others: othersWith(file, asked.get(READER) ?? '', now),
        ...(history !== undefined && { history }),
      }
      send(response, 200, 'json', writeStatus(atHand, refusals(), secret, now))
    },
    [ENDPOINTS.storyHistory.path]: answerHistory,
    [ENDPOINTS.frontAt.path]: showFrontAt,
    [ENDPOINTS.pictureLibrary.path]: (response, { asked, now }) => {
      const file = asked.get(ENDPOINTS.pictureLibrary.query.file)
      if (file !== null) sendPictureFile(response, file)
      else send(response, 200, 'html', pictureLibrary(asked, now))
    },
    [ENDPOINTS.bulk.path]: (response, { asked }) => send(response, 200, 'html', bulkPage(asked)),
  }
}

/** How it is with a story that waits on the Git host to be merged; undefined where none does. */
async function inBranch(file: string, now: number): Promise<StoryStatus | undefined> {
  if (!isApprovalByHost()) return undefined
  const waiting = (await branchStories(contentDir(), now)).find((story) => story.file === file)
  return waiting && { status: 'merging', file, savedAt: waiting.at, findings: waiting.findings }
}

/** While the store cannot be read, the desk says so; nothing of it reaches a reader. */
function answerWith(response: ServerResponse, answer: () => Promise<void>): void {
  answer().catch((err: unknown) => {
    log.error({ event: 'desk failed', err }, 'Không mở được trang của tòa soạn (desk failed)')
    if (!response.headersSent) response.writeHead(503)
    response.end()
  })
}
