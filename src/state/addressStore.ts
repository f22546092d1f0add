import { createStore } from 'zustand/vanilla'
import { type Address, homeAddress } from '../query/address.ts'

/** What the reader asked for: the mirror of the link. Only `syncLink.ts` sets it. */
export const addressStore = createStore<Address>()(() => homeAddress('en'))
