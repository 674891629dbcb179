import { existsSync } from 'node:fs'
import { buildEnhancements } from '../build-client'

/** Before unit tests: pages name the reading script by its content, so it has to be there. */
export default async function setUp(): Promise<void> {
  if (!existsSync('public/assets/reading.js')) await buildEnhancements()
}
