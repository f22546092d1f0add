import { useStore } from 'zustand'
import type { Address } from '../../query/address.ts'
import { useSite } from './site.ts'

/** The current address, or the part of it that `pick` selects. */
export function useAddress(): Address
export function useAddress<T>(pick: (address: Address) => T): T
export function useAddress<T>(pick?: (address: Address) => T): Address | T {
  return useStore(useSite().addresses, pick ?? ((address) => address as Address & T))
}
