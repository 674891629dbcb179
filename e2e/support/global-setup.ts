import { rmSync } from 'node:fs'
import { ensureBrowser } from '../../scripts/setup/browser'
import { ensureProgram } from '../../scripts/setup/system-program'
import { SITES } from './linked-project'

/** Once before all tests: the programs they run for real, and nothing left of a run that was cut off. */
export default function globalSetup(): void {
  rmSync(SITES, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  ensureBrowser()
  ensureProgram('faketime', 'faketime')
  ensureProgram('nginx', 'nginx-light')
  ensureProgram('openssl', 'openssl')
  ensureProgram('redis-server', 'redis-server')
}
