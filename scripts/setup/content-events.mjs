/**
 * Makes what brings news of the content to open pages, for `server/dev/content-events.ts`: the
 * configuration of Next.js loads this file, as it is, in the process that renders pages.
 */
export function shareContentEvents() {
  const listeners = new Set()
  let problems = []
  const events = {
    send(event) {
      problems = event.problems ?? problems
      for (const listener of listeners) listener({ ...event, problems })
    },
    listen(listener) {
      listeners.add(listener)
      listener({ changed: 'nothing', problems })
      return () => listeners.delete(listener)
    },
  }
  globalThis[Symbol.for('trang-nhat.content-events')] ??= events
  return globalThis[Symbol.for('trang-nhat.content-events')]
}
