import { existsSync } from 'node:fs'
import { buildClient } from '../build-client'

/** What pages and feeds name by its content, so it has to be there. */
const ASSETS = ['reading.js', 'print.css', 'feed.css']

/** Before unit tests. */
export default async function setUp(): Promise<void> {
  if (!ASSETS.every((file) => existsSync(`public/assets/${file}`))) await buildClient()
}
