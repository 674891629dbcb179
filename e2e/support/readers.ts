import { Agent } from 'node:http'
import { statusAt } from './answers'

/** What readers met with. */
export type Report = {
  readonly answers: number
  /** What was not a whole 200, with its address. */
  readonly failures: readonly string[]
  /** Milliseconds. */
  readonly slowest: number
}

/** Readers who ask for one page after the other until they are told to stop. */
export type Readers = {
  /** Resolves when they have got so many more answers. */
  read(answers: number): Promise<void>
  stop(): Promise<Report>
}

/** How many read at the same time. */
const READERS = 6

/** So long a reader looks at a page, milliseconds: the machine is not to be busy with them alone. */
const LOOKS_FOR_MS = 60

/** Starts them; they go through the addresses in turn. */
export function startReaders(addresses: readonly string[]): Readers {
  const agent = new Agent({ keepAlive: true })
  const failures: string[] = []
  let [answers, slowest, isOver] = [0, 0, false]
  const reader = async (turn: number) => {
    for (let step = turn; !isOver; step++) {
      const address = addresses[step % addresses.length] ?? ''
      const startedAt = performance.now()
      const outcome = await statusAt(address, agent)
      slowest = Math.max(slowest, performance.now() - startedAt)
      answers++
      if (outcome !== 200) failures.push(`${address}: ${outcome}`)
      await new Promise((resolve) => setTimeout(resolve, LOOKS_FOR_MS))
    }
  }
  const all = Array.from({ length: READERS }, (_, turn) => reader(turn))
  return {
    async read(more) {
      const until = answers + more
      while (answers < until) await new Promise((resolve) => setTimeout(resolve, LOOKS_FOR_MS))
    },
    async stop() {
      isOver = true
      await Promise.all(all)
      agent.destroy()
      return { answers, failures, slowest }
    },
  }
}
