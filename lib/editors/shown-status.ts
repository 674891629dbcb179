import { CODES, isError, type Problem } from '@/lib/model'
import { isAmong, previewLink, type StoryStatus } from '@/lib/publish'

/** What the publisher refuses now: how many documents, and the first problems of them. */
export type Refusals = { readonly count: number; readonly problems: readonly Problem[] }

/** A finding as the web editor shows it (`web-editor/status-panel.ts`). */
export type ShownFinding = Pick<Problem, 'file' | 'line' | 'message' | 'fix'> & {
  readonly isError: boolean
}

/** What the web editor asks for: how the story at hand is, where one is, and what the paper refuses. */
export type ShownStatus = {
  readonly story?: Pick<StoryStatus, 'status' | 'file' | 'publishedAt' | 'savedAt'> & {
    readonly findings: readonly ShownFinding[]
    /** How many others have it open. */
    readonly others: number
    /** Its versions. */
    readonly history?: string
    /** Where it is read, or looked over. */
    readonly link?: string
  }
  readonly refused: { readonly count: number; readonly findings: readonly ShownFinding[] }
}

/** What it is told without the desk's pass. */
export const NEEDS_PASS = { needsPass: true } as const

/** The story at hand, how many others have it open, and the address of its versions. */
export type AtHand = {
  readonly status: StoryStatus
  readonly others: number
  readonly history?: string
}

/** Writes it as JSON, at `now` (milliseconds since 1970); `secret` signs the link. */
export function writeStatus(
  atHand: AtHand | undefined,
  { count, problems }: Refusals,
  secret: string,
  now: number,
): string {
  const shown: ShownStatus = {
    ...(atHand && { story: withLink(atHand, problems, secret, now) }),
    refused: { count, findings: problems.map(asShown) },
  }
  return JSON.stringify(shown)
}

/** What is wrong beside other files, only the publisher knows. */
function withLink(
  { status: { href, findings, ...story }, ...others }: AtHand,
  refused: readonly Problem[],
  secret: string,
  now: number,
) {
  const beside = refused.filter((one) => one.file === story.file && !isAmong(one, findings))
  const isLeft = ['refused', 'merging'].includes(story.status) || !beside.some(isError)
  const status = isLeft ? story.status : 'outdated'
  return {
    ...{ ...story, ...others, status },
    findings: [...findings, ...beside].map(asShown),
    ...(href !== undefined && {
      link: status === 'public' ? href : previewLink(secret, '', href, now),
    }),
  }
}

function asShown({ file, line, message, fix, code }: Problem): ShownFinding {
  return { file, line, message, fix, isError: CODES[code].level === 'error' }
}
