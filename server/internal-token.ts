import { randomBytes } from 'node:crypto'

/**
 * The word by which the server knows its own requests, and Next.js below it (as INTERNAL_TOKEN). It
 * is new with every start and never leaves this machine.
 */
export const INTERNAL_TOKEN = randomBytes(32).toString('hex')

process.env.INTERNAL_TOKEN = INTERNAL_TOKEN
