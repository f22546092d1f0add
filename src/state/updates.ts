import { createStore } from 'zustand/vanilla'
import { reload, siteFile } from './syncLink.ts'

/*
 * The service worker caches one build of the site. When a newer build is published, the page shows a notice and
 * switches only when the reader confirms: a page never mixes scripts and records of two builds.
 */

/** `take` switches to the newer build; null while there is none. */
export const updateStore = createStore<{ readonly take: (() => void) | null }>()(() => ({ take: null }))

/** How often an open tab checks for a newer build: once an hour. */
const UPDATE_INTERVAL_MS = 3_600_000

/** The build that a worker has cached. Never resolves if the worker is replaced before it answers. */
const buildOf = (worker: ServiceWorker): Promise<unknown> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => resolve(data)
    worker.postMessage('build', [port2])
  })

/** Registers the service worker, for offline use, and watches for newer builds. No-op if unsupported. */
export async function watchForUpdates(): Promise<void> {
  const { serviceWorker } = navigator
  if (import.meta.env.DEV || !serviceWorker) return
  // Registration fails in some private windows, or if sw.js is missing: the site still works online.
  const registration = await serviceWorker.register(siteFile('sw.js')).catch(() => null)
  if (!registration) return
  const { build } = document.documentElement.dataset

  // Read `waiting` now: since the notice the worker may have been replaced, or activated by another tab.
  const changeOver = () => {
    if (!registration.waiting) return reload()
    serviceWorker.addEventListener('controllerchange', reload)
    registration.waiting.postMessage('take over')
  }
  const consider = async (worker: ServiceWorker | null): Promise<void> => {
    if (!worker) return
    const isOurs = (await buildOf(worker)) === build
    if (worker.state === 'redundant') return // replaced by another worker, which gets its own call
    // The page came from the network and already is of the new build: activate the worker at once.
    if (isOurs && worker.state === 'installed') worker.postMessage('take over')
    updateStore.setState({ take: isOurs ? null : changeOver })
  }
  const watch = (installing: ServiceWorker | null) =>
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') void consider(installing)
    })

  registration.addEventListener('updatefound', () => watch(registration.installing))
  // The browser checks on each page load, so `updatefound` may have fired before we listened.
  watch(registration.installing)
  // Another tab has switched to the newer build.
  serviceWorker.addEventListener('controllerchange', () => void consider(serviceWorker.controller))
  const checkForUpdate = () => registration.update().catch(() => null)
  setInterval(() => void checkForUpdate(), UPDATE_INTERVAL_MS)
  // A worker that was already waiting may be older than this page: ask the network before offering it.
  if (registration.waiting && (await checkForUpdate()) && !registration.installing)
    void consider(registration.waiting)
}
