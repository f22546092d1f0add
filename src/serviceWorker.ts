import { clientsClaim } from 'workbox-core'
import { PrecacheController, PrecacheRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkOnly } from 'workbox-strategies'
import { keptPageFor } from './query/keptPage.ts'

/*
 * Precaches one build of the site for offline use: scripts, records, and one page per language. Pages are
 * network-first. Each page names the scripts and records of its build, and a cached page finds those of its build in
 * the same cache, so old code never runs on new records.
 */

/* Constants defined by `build/serviceWorkerFile.ts`. */

/** The files to precache. */
declare const PRECACHE: readonly { readonly url: string; readonly revision: string | null }[]
/** The build that they belong to. */
declare const BUILD: string
/** Milliseconds after which a cached page is served instead of waiting for the network. */
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
    (type: 'message', listener: (message: MessageEvent) => void): void
    (type: 'install' | 'activate', listener: (event: Lifecycle) => void): void
  }
}
const scope = globalThis as unknown as WorkerScope
const root = scope.registration.scope

const withTimeout = (answer: Promise<Response>): Promise<Response> =>
  Promise.race([
    answer,
    new Promise<never>((_, fail) => setTimeout(() => fail(new Error('No answer in time')), NETWORK_TIMEOUT)),
  ])

/** The path below the site's root; null for a URL outside of the site. */
const pathInSite = ({ href, pathname }: URL): string | null =>
  href.startsWith(root) ? pathname.slice(new URL(root).pathname.length) : null

const offlinePageFor = (url: URL): string | null => {
  const path = pathInSite(url)
  return path === null ? null : keptPageFor(path)
}

const precache = new PrecacheController()
precache.addToCacheList([...PRECACHE])
scope.addEventListener('install', (event) => void precache.install(event))

// Pages of an earlier build may still be open and need its files. So the old cache is deleted only if at most one page,
// the one that requested this build, is open.
scope.addEventListener('activate', (event) => {
  const deleteOldCache = async () => {
    const open = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })
    if (open.filter(({ url }) => url.startsWith(root)).length <= 1) await precache.activate(event)
  }
  event.waitUntil(deleteOldCache())
})
clientsClaim()

const network = new NetworkOnly()
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && offlinePageFor(url) !== null,
  async ({ request, url, event }) => {
    try {
      return await withTimeout(network.handle({ request, event }))
    } catch (failure) {
      const page = await precache.matchPrecache(offlinePageFor(url) ?? '')
      if (page) return page
      throw failure
    }
  },
)

registerRoute(new PrecacheRoute(precache, { directoryIndex: '', cleanURLs: false }))

// Event files are not precached one by one: they are read from `events.json`, which holds them all.
registerRoute(
  ({ url }) => /^data\/[^/]+\/events\//.test(pathInSite(url) ?? ''),
  async ({ request, url, event }) => {
    const all = await caches.match(new URL('../events.json', url))
    const { events = [] } = (await all?.json()) ?? {}
    const file = events.find(({ id }: { id: string }) => url.pathname.endsWith(`/${id}.json`))
    return file ? Response.json(file) : withTimeout(network.handle({ request, event }))
  },
)

// These names hold a content hash, so a cached file of any build is right. Fonts are cached on first use.
const fonts = new CacheFirst({ cacheName: 'fonts' })
registerRoute(
  ({ url }) => /^(assets|data)\//.test(pathInSite(url) ?? ''),
  async ({ request, url, event }) =>
    (await caches.match(request)) ??
    withTimeout((url.pathname.endsWith('.woff2') ? fonts : network).handle({ request, event })),
)

scope.addEventListener('message', ({ data, ports }) => {
  if (data === 'build') ports[0]?.postMessage(BUILD)
  if (data === 'take over') void scope.skipWaiting()
})
