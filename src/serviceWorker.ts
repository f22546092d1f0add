import { clientsClaim } from 'workbox-core'
import { PrecacheController, PrecacheRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkOnly } from 'workbox-strategies'
import { keptPageFor } from './query/keptPage.ts'

/*
 * Keeps one build of the site for when there is no network: its scripts, its records, and one page per language. Pages
 * are asked of the network first, and each names the scripts and the records it was built with; a page from here finds
 * its own beside it. So no page ever runs old code on new records.
 */

/* What `tools/serviceWorkerFile.ts` writes in. */

/** The files to keep. */
declare const PRECACHE: readonly { readonly url: string; readonly revision: string | null }[]
/** The name of the build they belong to. */
declare const BUILD: string
/** In milliseconds: when the network has not answered by then, what is kept here is shown. */
declare const NETWORK_TIMEOUT: number

interface Lifecycle extends Event {
  readonly waitUntil: (done: Promise<unknown>) => void
}
interface WorkerScope {
  readonly registration: { readonly scope: string }
  readonly clients: {
    readonly matchAll: (which: {
      readonly type: 'window'
      readonly includeUncontrolled: true
    }) => Promise<readonly { readonly url: string }[]>
  }
  readonly skipWaiting: () => Promise<void>
  readonly addEventListener: {
    (type: 'message', hear: (message: MessageEvent) => void): void
    (type: 'install' | 'activate', hear: (event: Lifecycle) => void): void
  }
}
const scope = globalThis as unknown as WorkerScope
const root = scope.registration.scope

const inTime = (answer: Promise<Response>): Promise<Response> =>
  Promise.race([
    answer,
    new Promise<never>((_, fail) => setTimeout(() => fail(new Error('No answer in time')), NETWORK_TIMEOUT)),
  ])

/** The path below the site's root; null for what lies outside. */
const inSite = ({ href, pathname }: URL): string | null =>
  href.startsWith(root) ? pathname.slice(new URL(root).pathname.length) : null

const standIn = (url: URL): string | null => {
  const path = inSite(url)
  return path === null ? null : keptPageFor(path)
}

const kept = new PrecacheController()
kept.addToCacheList([...PRECACHE])
scope.addEventListener('install', (event) => void kept.install(event))

// Pages of an earlier build may still be open. What belongs to them goes when no page, or only the one that has asked
// for this build, is left.
scope.addEventListener('activate', (event) => {
  const forgetEarlier = async () => {
    const open = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })
    if (open.filter(({ url }) => url.startsWith(root)).length <= 1) await kept.activate(event)
  }
  event.waitUntil(forgetEarlier())
})
clientsClaim()

const network = new NetworkOnly()
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && standIn(url) !== null,
  async ({ request, url, event }) => {
    try {
      return await inTime(network.handle({ request, event }))
    } catch (failure) {
      const page = await kept.matchPrecache(standIn(url) ?? '')
      if (page) return page
      throw failure
    }
  },
)

registerRoute(new PrecacheRoute(kept, { directoryIndex: '', cleanURLs: false }))

// An event's own file is not kept: the one that holds them all is.
registerRoute(
  ({ url }) => /^data\/[^/]+\/events\//.test(inSite(url) ?? ''),
  async ({ request, url, event }) => {
    const all = await caches.match(new URL('../events.json', url))
    const { events = [] } = (await all?.json()) ?? {}
    const file = events.find(({ id }: { id: string }) => url.pathname.endsWith(`/${id}.json`))
    return file ? Response.json(file) : inTime(network.handle({ request, event }))
  },
)

// Named by their content: whichever build has kept one, it is the right one. Fonts come as they are seen.
const fonts = new CacheFirst({ cacheName: 'fonts' })
registerRoute(
  ({ url }) => /^(assets|data)\//.test(inSite(url) ?? ''),
  async ({ request, url, event }) =>
    (await caches.match(request)) ??
    inTime((url.pathname.endsWith('.woff2') ? fonts : network).handle({ request, event })),
)

scope.addEventListener('message', ({ data, ports }) => {
  if (data === 'build') ports[0]?.postMessage(BUILD)
  if (data === 'take over') void scope.skipWaiting()
})
