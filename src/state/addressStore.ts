import { createStore } from 'zustand/vanilla'
import { type Address, homeAddress } from '../query/address.ts'

/** The decoded link. Only `syncLink.ts` may set it. */
export const addressStore = createStore<Address>()(() => homeAddress('en'))
