import { CODES, type Problem } from '@/lib/model'
import { previewLink, type StoryStatus } from '@/lib/publish'

/** What the publisher refuses now: how many documents, and the first problems of them. */
export type Refusals = { readonly count: number; readonly problems: readonly Problem[] }

/** A finding as the web editor shows it (`web-editor/status-panel.ts`). */
export type ShownFinding = Pick<Problem, 'file' | 'line' | 'message' | 'fix'> & {
  readonly isError: boolean
}

/** What the web editor asks for: how the story at hand is, where one is, and what the paper refuses. */
export type ShownStatus = {
  readonly story?: Pick<StoryStatus, 'status' | 'file' | 'publishedAt'> & {
    readonly findings: readonly ShownFinding[]
    /** Where it is read, or looked over. */
    readonly link?: string
  }
  readonly refused: { readonly count: number; readonly findings: readonly ShownFinding[] }
}

/** What it is told without the desk's pass. */
export const NEEDS_PASS = { needsPass: true } as const

/** Writes it as JSON, at `now` (milliseconds since 1970); `secret` signs the link. */
export function writeStatus(
  status: StoryStatus | undefined,
  { count, problems }: Refusals,
  secret: string,
  now: number,
): string {
  const shown: ShownStatus = {
    ...(status && { story: withLink(status, secret, now) }),
    refused: { count, findings: problems.map(asShown) },
  }
  return JSON.stringify(shown)
}

function withLink({ href, findings, ...story }: StoryStatus, secret: string, now: number) {
  const isRead = story.status === 'public'
  return {
    ...story,
    findings: findings.map(asShown),
    ...(href !== undefined && { link: isRead ? href : previewLink(secret, '', href, now) }),
  }
}

function asShown({ file, line, message, fix, code }: Problem): ShownFinding {
  return { file, line, message, fix, isError: CODES[code].level === 'error' }
}
