import { createStore } from 'zustand/vanilla'
import { reload, siteFile } from './syncLink.ts'

/*
 * The service worker keeps one build of the site. When another build has been published, this page says so in words, and
 * only the reader changes over: a page keeps the scripts and records that it began with.
 */

/** Changes over to a newer build; null while none is known. */
export const updateStore = createStore<{ readonly take: (() => void) | null }>()(() => ({ take: null }))

/** An hour in milliseconds: a tab that stays open asks no more often. */
const ASK_EVERY = 3_600_000

/** The name of the build that a worker keeps. A worker that was replaced meanwhile never answers. */
const buildOf = (worker: ServiceWorker): Promise<unknown> =>
  new Promise((tell) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => tell(data)
    worker.postMessage('build', [port2])
  })

/** Keeps the site for when there is no network, and watches for newer builds. Without service workers it does nothing. */
export async function watchForUpdates(): Promise<void> {
  const { serviceWorker } = navigator
  if (import.meta.env.DEV || !serviceWorker) return
  const { build } = document.documentElement.dataset

  const consider = async (worker: ServiceWorker | null): Promise<void> => {
    if (!worker) return
    const isOurs = (await buildOf(worker)) === build
    // The page came from the network and is newer than what was kept: what is kept follows it.
    if (isOurs && worker.state === 'installed') worker.postMessage('take over')
    if (!isOurs) updateStore.setState({ take: () => changeOver(worker) })
  }
  const changeOver = (worker: ServiceWorker) => {
    if (worker === serviceWorker.controller) return reload()
    serviceWorker.addEventListener('controllerchange', reload)
    worker.postMessage('take over')
  }

  try {
    const registration = await serviceWorker.register(siteFile('sw.js'))
    registration.addEventListener('updatefound', () => {
      const { installing } = registration
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed') void consider(installing)
      })
    })
    // Another tab has changed over.
    serviceWorker.addEventListener('controllerchange', () => void consider(serviceWorker.controller))
    void consider(registration.waiting)
    setInterval(() => void registration.update().catch(() => undefined), ASK_EVERY)
  } catch {
    // Refused, as in some private windows: the site works as long as there is a network.
  }
}
