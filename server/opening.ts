import type { RequestListener } from 'node:http'
import { INTERNAL_TOKEN } from './internal-token'

/** A server listens a moment before it is ready for readers. */
export type Opening = {
  readonly isOpen: boolean
  /** Lets in who waits, and all who come from now on. */
  open(): void
  /** Resolves then. */
  readonly opened: Promise<void>
}

export function closedYet(): Opening {
  let isOpen = false
  let letIn: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    letIn = resolve
  })
  return {
    get isOpen() {
      return isOpen
    },
    opened,
    open() {
      isOpen = true
      letIn()
    },
  }
}

/**
 * Has readers wait, mostly some milliseconds, until the pages of an older build's content are marked
 * as such: the server asks itself to mark them, and so has to listen before.
 */
export function withOpening(handle: RequestListener, opening: Opening): RequestListener {
  return (request, response) => {
    const isOwn = request.headers.authorization === `Bearer ${INTERNAL_TOKEN}`
    if (opening.isOpen || isOwn) handle(request, response)
    else opening.opened.then(() => handle(request, response))
  }
}
