/** The part of a service worker's surroundings that ours use; TypeScript knows either them or the page's. */
export type ExtendableEvent = Event & { waitUntil(work: Promise<unknown>): void }

export type FetchEvent = ExtendableEvent & {
  readonly request: Request
  readonly preloadResponse?: Promise<Response | undefined>
  respondWith(answer: Promise<Response>): void
}

type WorkerScope = {
  readonly registration: ServiceWorkerRegistration
  readonly clients: {
    claim(): Promise<void>
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<{ url: string }[]>
  }
  skipWaiting(): Promise<void>
  addEventListener(
    type: 'install' | 'activate' | 'message',
    listen: (event: ExtendableEvent) => void,
  ): void
  addEventListener(type: 'fetch', listen: (event: FetchEvent) => void): void
}

export const worker = self as unknown as WorkerScope
