import { readFileSync } from 'node:fs'

/** The arguments with which `npm start` runs Node: one place says how much memory the server may use. */
export function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: { start: string }
  }
  // `exec node …`: the shell makes way for Node, so that a signal to npm reaches it.
  return scripts.start.split(' ').slice(2)
}
