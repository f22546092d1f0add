import { clientsClaim } from 'workbox-core'
import { matchPrecache, precacheAndRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkOnly } from 'workbox-strategies'

/*
 * Keeps one build of the site for when there is no network: its scripts, its records, and one page per language. Pages
 * are asked of the network first, and each names the scripts and the records it was built with; a page from here finds
 * its own beside it. So no page ever runs old code on new records.
 */

/** What `tools/serviceWorkerFile.ts` writes in: the files to keep, and the name of the build they belong to. */
declare const PRECACHE: readonly { readonly url: string; readonly revision: string | null }[]
declare const BUILD: string

interface WorkerScope {
  readonly registration: { readonly scope: string }
  readonly skipWaiting: () => Promise<void>
  readonly addEventListener: (type: 'message', hear: (message: MessageEvent) => void) => void
}
const scope = globalThis as unknown as WorkerScope

/** A train's connection may hang rather than fail: then what is kept here is shown. */
const PATIENCE_SECONDS = 4

/** The kept page that can stand for the one at this path below the site's root. Depths agree, so its addresses do too. */
function standIn(path: string): string | null {
  const [locale, section, id, ...more] = path.replace(/index\.html$/, '').split('/')
  if (locale === '' && section === undefined) return 'index.html'
  if (locale === undefined || !/^(en|ar|ru)$/.test(locale)) return null
  if (section === '') return `${locale}/index.html`
  return id && more.join('/') === '' ? `${locale}/events/_/index.html` : null
}

clientsClaim()
precacheAndRoute([...PRECACHE], { directoryIndex: '', cleanURLs: false })

registerRoute(
  ({ url }) => url.href.startsWith(scope.registration.scope) && url.pathname.endsWith('.woff2'),
  new CacheFirst({ cacheName: 'fonts' }),
)

const network = new NetworkOnly({ networkTimeoutSeconds: PATIENCE_SECONDS })
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && url.href.startsWith(scope.registration.scope),
  async ({ request, url, event }) => {
    try {
      return await network.handle({ request, event })
    } catch (failure) {
      const kept = standIn(url.pathname.slice(new URL(scope.registration.scope).pathname.length))
      const page = kept === null ? undefined : await matchPrecache(kept)
      if (page) return page
      throw failure
    }
  },
)

scope.addEventListener('message', ({ data, ports }) => {
  if (data === 'build') ports[0]?.postMessage(BUILD)
  if (data === 'take over') void scope.skipWaiting()
})
