import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** What a registry knows of the packages that a site runs on. */
export type Audit =
  /** Faults of severity high or critical, by the package they are in. */
  | { readonly faults: readonly { readonly name: string; readonly severity: string }[] }
  /** It was not asked, or does not answer such questions. */
  | { readonly unanswered: string }

const SEVERE = new Set(['high', 'critical'])

type Report = {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>
  readonly message?: string
}

/** A registry that says nothing would hold npm up for a quarter of an hour. */
const PATIENCE = ['--fetch-timeout=20000', '--fetch-retries=1']

/**
 * Asks the registry (npm's own, unless `registry` is an address) what faults are known of the packages
 * in the lock file, those for development left out. Throws when npm cannot be run.
 */
export async function askForKnownFaults(registry?: string): Promise<Audit> {
  const args = [
    'audit',
    '--json',
    '--omit=dev',
    ...PATIENCE,
    ...(registry ? ['--registry', registry] : []),
  ]
  const npm = spawn(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  })
  let printed = ''
  npm.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  await once(npm, 'close')
  return readReport(printed)
}

function readReport(printed: string): Audit {
  const { vulnerabilities, message } = parsed(printed)
  if (!vulnerabilities) return { unanswered: message ?? 'no answer' }
  const faults = Object.entries(vulnerabilities)
    .map(([name, { severity }]) => ({ name, severity }))
    .filter(({ severity }) => SEVERE.has(severity))
  return { faults }
}

/** What npm printed; nothing where that is no JSON, as when it could not even begin. */
function parsed(printed: string): Report {
  try {
    return JSON.parse(printed || '{}') as Report
  } catch {
    return { message: `npm said: ${printed.slice(0, 200)}` }
  }
}
