/**
 * In each process of unit tests: esbuild works in the folder in which it is loaded first (`defaultWD`), which must
 * not be one that a test made and removes.
 */
import 'esbuild'
import { afterAll, vi } from 'vitest'

const before = { ...process.env }

/** What packages set when they are loaded, once a process. */
const BY_PACKAGES = ['VIPSHOME']

/** A process runs many files: what one leaves in the environment, another finds, and only in some orders. */
afterAll(() => {
  vi.unstubAllEnvs()
  const names = new Set([...Object.keys(before), ...Object.keys(process.env)])
  const changed = [...names].filter(
    (name) => process.env[name] !== before[name] && !BY_PACKAGES.includes(name),
  )
  for (const name of changed) delete process.env[name]
  Object.assign(process.env, before)
  if (changed.length > 0) throw new Error(`left changed in the environment: ${changed.join(', ')}`)
})
