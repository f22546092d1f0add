import { createContext, use } from 'react'
import type { StoreApi } from 'zustand'
import type { Address } from '../../query/address.ts'
import { addressStore } from '../../state/addressStore.ts'
import { linkOf } from '../../state/syncLink.ts'

/** Where the page is rendered: in a browser, or at build time into a static file. */
export interface Site {
  readonly addresses: Pick<StoreApi<Address>, 'getState' | 'getInitialState' | 'subscribe'>
  readonly hrefOf: (address: Address) => string
  /** True when prerendering: without scripts, so everything must be readable as static HTML. */
  readonly isFile: boolean
  /** The e-mail address that takes reports of errors; null for none. */
  readonly reportTo: string | null
}

const SiteContext = createContext<Site>({
  addresses: addressStore,
  hrefOf: linkOf,
  isFile: false,
  get reportTo() {
    return document.documentElement.dataset.reportTo ?? null
  },
})
export const SiteProvider = SiteContext.Provider

export const useSite = (): Site => use(SiteContext)
