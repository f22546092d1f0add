import { createContext, use } from 'react'
import type { StoreApi } from 'zustand'
import type { Address } from '../../query/address.ts'
import { addressStore } from '../../state/addressStore.ts'
import { linkOf } from '../../state/syncLink.ts'

/** Where a page is drawn: in a reader's browser, or at build into a file that stands alone. */
export interface Site {
  readonly addresses: Pick<StoreApi<Address>, 'getState' | 'getInitialState' | 'subscribe'>
  readonly hrefOf: (address: Address) => string
  /** No script will answer: what is drawn must be readable as it stands. */
  readonly isFile: boolean
}

const SiteContext = createContext<Site>({ addresses: addressStore, hrefOf: linkOf, isFile: false })
export const SiteProvider = SiteContext.Provider

export const useSite = (): Site => use(SiteContext)
