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
  // Refused, as in some private windows, or not there: the site works as long as there is a network.
  const registration = await serviceWorker.register(siteFile('sw.js')).catch(() => null)
  if (!registration) return
  const { build } = document.documentElement.dataset

  // Whichever worker waits now: the one that the reader was told of may have been replaced, or let in by another tab.
  const changeOver = () => {
    if (!registration.waiting) return reload()
    serviceWorker.addEventListener('controllerchange', reload)
    registration.waiting.postMessage('take over')
  }
  const consider = async (worker: ServiceWorker | null): Promise<void> => {
    if (!worker) return
    const isOurs = (await buildOf(worker)) === build
    if (worker.state === 'redundant') return // another is considered in its place
    // The page came from the network and is newer than what was kept: what is kept follows it.
    if (isOurs && worker.state === 'installed') worker.postMessage('take over')
    updateStore.setState({ take: isOurs ? null : changeOver })
  }
  const watch = (installing: ServiceWorker | null) =>
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') void consider(installing)
    })

  registration.addEventListener('updatefound', () => watch(registration.installing))
  // The browser asks by itself when a page is opened, and may have found something already.
  watch(registration.installing)
  // Another tab has changed over.
  serviceWorker.addEventListener('controllerchange', () => void consider(serviceWorker.controller))
  const ask = () => registration.update().catch(() => null)
  setInterval(() => void ask(), ASK_EVERY)
  // One that has been waiting may be older than this page: only the network knows.
  if (registration.waiting && (await ask()) && !registration.installing) void consider(registration.waiting)
}
