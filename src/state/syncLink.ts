import { preferredLocale } from '../i18n/locale.ts'
import { type Address, decodeAddress, encodeAddress, homeAddress } from '../query/address.ts'
import { addressStore } from './addressStore.ts'

/*
 * The only code that touches the address bar. One way round: a gesture calls an action, the action calls `go`, the link
 * and the store change together; Back, Forward and a fresh load read the link into the store.
 */

/**
 * Where the site's files begin. Each page says so itself, so that the site works below any path of any host; in
 * development one shell stands for every page and cannot say.
 */
function findRoot(): URL {
  return import.meta.env.DEV
    ? new URL(import.meta.env.BASE_URL, location.origin)
    : new URL(document.documentElement.dataset.root ?? './', document.baseURI)
}

// Found once: what a page says of itself is relative to the address that it was loaded at.
let root: URL | null = null

/** The whole address of the file at this path below the site's root. */
export function siteFile(path: string): string {
  root ??= findRoot()
  return new URL(path, root).href
}

/** The whole address of the folder of a corpus in files. */
export const corpusFolder = (id: string): string => siteFile(`corpora/${encodeURIComponent(id)}/`)

/** The whole link of an address, as a reader would paste it. */
export const linkOf = (address: Address): string => siteFile(encodeAddress(address))

function readLink(): Address | null {
  const { pathname } = new URL(siteFile(''))
  return decodeAddress(location.pathname.slice(pathname.length), new URLSearchParams(location.search))
}

/** The corpus that the link names; null for the site's own records. */
export const corpusInLink = (): string | null => readLink()?.corpus ?? null

/**
 * Reads the link into the store and follows Back and Forward from then on. A link without a language goes on to the
 * reader's own: the one chosen before, else the browser's first that we have. Returns what stops following.
 */
export function startLink(chosen: string | null): () => void {
  const languages = chosen === null ? navigator.languages : [chosen, ...navigator.languages]
  const home = homeAddress(preferredLocale(languages))
  if (readLink() === null) history.replaceState(null, '', linkOf(home) + location.search)
  addressStore.setState(readLink() ?? home, true)
  // Its address is relative to the page that was loaded, and the page's address is about to change.
  for (const icon of document.querySelectorAll<HTMLLinkElement>('link[rel=icon]'))
    icon.href = siteFile('icon.svg')
  const goBack = () => {
    const back = readLink()
    if (back) addressStore.setState(back, true)
  }
  addEventListener('popstate', goBack)
  return () => removeEventListener('popstate', goBack)
}

/**
 * Goes to an address. A choice is a `push`: Back undoes it. Drags and typing `replace`: their last state is what
 * the link keeps. Writes history once, and not at all where the link would stay the same.
 */
export function go(address: Address, how: 'push' | 'replace'): void {
  addressStore.setState(address, true)
  const link = linkOf(address)
  if (link === location.href) return
  try {
    if (how === 'push') history.pushState(null, '', link)
    else history.replaceState(null, '', link)
  } catch {
    // Some browsers refuse a hundredth change within half a minute: the link is late then, the page is not.
  }
}

/** Loads the page anew, at the address where the reader is. */
export const reload = (): void => location.reload()
