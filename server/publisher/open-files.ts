import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** Whether a file descriptor's flags (octal, as Linux writes them) let it write. */
const WRITES = 0o3

/**
 * The files below these folders that a process has open for writing now. Linux alone tells, and only of
 * processes that this user may look at; elsewhere there are none.
 */
export function openForWriting(folders: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const isOurs = (file: string) => folders.some((folder) => file.startsWith(`${folder}/`))
  for (const pid of listed('/proc').filter((name) => /^\d+$/.test(name)))
    for (const descriptor of listed(`/proc/${pid}/fd`)) {
      const file = linkOf(`/proc/${pid}/fd/${descriptor}`)
      if (file && isOurs(file) && mayWrite(`/proc/${pid}/fdinfo/${descriptor}`)) found.add(file)
    }
  return found
}

/** Processes and files come and go while they are looked at, and others are nobody's business. */
function unlessGone<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}

const listed = (folder: string) => unlessGone(() => readdirSync(folder)) ?? []

const linkOf = (link: string) => unlessGone(() => readlinkSync(link))

function mayWrite(info: string): boolean {
  const [, flags = '0'] =
    /^flags:\s*(\d+)/m.exec(unlessGone(() => readFileSync(info, 'utf8')) ?? '') ?? []
  return (Number.parseInt(flags, 8) & WRITES) !== 0
}

/** How often it is looked whether all has been written, and for how long that is waited for, milliseconds. */
const LOOK_EVERY_MS = 100
const WAIT_AT_MOST_MS = 5_000

/** Resolves once nobody writes a file below these folders, or seems to have it open for no good. */
export async function untilWritten(folders: readonly string[]): Promise<void> {
  const until = performance.now() + WAIT_AT_MOST_MS
  while (openForWriting(folders).size > 0 && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
}
