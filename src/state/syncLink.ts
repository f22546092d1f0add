import { preferredLocale } from '../i18n/locale.ts'
import { type Address, decodeLink, encodeAddress, homeAddress } from '../query/address.ts'
import { addressStore } from './addressStore.ts'
import { unreadStore } from './unreadStore.ts'

/*
 * The only code that touches `history`. Data flows one way: a gesture calls an action, the action calls `go`, and `go`
 * sets both store and link. Back, Forward and a page load read the link into the store.
 */

/**
 * The URL of the site's root. Each built page names it in `data-root`, so that the site works below any path of any
 * host. The dev server has one page for all paths, so there Vite's base is used.
 */
function findRoot(): URL {
  return import.meta.env.DEV
    ? new URL(import.meta.env.BASE_URL, location.origin)
    : new URL(document.documentElement.dataset.root ?? './', document.baseURI)
}

// Resolved once: `data-root` is relative to the URL that the page was loaded from.
let root: URL | null = null

/** The absolute URL of a path below the site's root. */
export function siteFile(path: string): string {
  root ??= findRoot()
  return new URL(path, root).href
}

/** The absolute URL of the folder of a corpus in files. */
export const corpusFolder = (id: string): string => siteFile(`corpora/${encodeURIComponent(id)}/`)

/** The absolute link to an address, for sharing. */
export const linkOf = (address: Address): string => siteFile(encodeAddress(address))

/** Whether the reader came to this address by Back or Forward. */
let isBack = false
export const cameBack = (): boolean => isBack

function readLink() {
  const { pathname } = new URL(siteFile(''))
  return decodeLink(location.pathname.slice(pathname.length), new URLSearchParams(location.search))
}

/** The corpus that the link names; null for the site's own records. */
export const corpusInLink = (): string | null => readLink().address?.corpus ?? null

/**
 * Reads the link into the store and listens for Back and Forward. A link without a language is replaced by one with the
 * `chosen` language, else the first supported one of the browser. Returns a function that removes the listener.
 */
export function startLink(chosen: string | null): () => void {
  const languages = chosen === null ? navigator.languages : [chosen, ...navigator.languages]
  const home = homeAddress(preferredLocale(languages))
  const { address, unread } = readLink()
  unreadStore.setState(unread, true)
  if (address === null) history.replaceState(null, '', linkOf(home) + location.search)
  addressStore.setState(readLink().address ?? home, true)
  // The icon's URL is relative to the loaded page: make it absolute before the page's URL changes.
  for (const icon of document.querySelectorAll<HTMLLinkElement>('link[rel=icon]'))
    icon.href = siteFile('icon.svg')
  const goBack = () => {
    const { address, unread } = readLink()
    isBack = true
    if (!address) return
    addressStore.setState(address, true)
    unreadStore.setState(unread, true)
  }
  addEventListener('popstate', goBack)
  return () => removeEventListener('popstate', goBack)
}

/**
 * Navigates to an address. Use `push` for choices, which Back should undo, and `replace` for drags and typing. Writes
 * no history entry if the link stays the same.
 */
export function go(address: Address, how: 'push' | 'replace'): void {
  isBack = false
  addressStore.setState(address, true)
  const link = linkOf(address)
  if (link === location.href) return
  try {
    if (how === 'push') history.pushState(null, '', link)
    else history.replaceState(null, '', link)
  } catch {
    // Some browsers, like Safari, throw after 100 calls in 30 seconds: then the link is stale, but the store is right.
  }
}

/** Puts away what could not be read: the link becomes that of what is shown. */
export function dropUnread(): void {
  unreadStore.setState([], true)
  go(addressStore.getState(), 'replace')
}

export const reload = (): void => location.reload()
