import { worker } from './worker-scope'

/**
 * What `/sw.js` is when SERVICE_WORKER=off: it takes the place of a worker that has gone wrong, clears
 * up after it, and leaves. Stories a reader has saved stay.
 */
worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(leave()))
worker.addEventListener('message', (event) => event.waitUntil(leave()))

async function leave(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => !name.startsWith('saved:')).map((name) => caches.delete(name)),
  )
  await worker.registration.unregister()
}
