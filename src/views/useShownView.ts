import type { View } from '../query/address.ts'
import { useAddress } from './useAddress.ts'
import { useIsNarrow } from './useMedia.ts'

/** The view that the link asks for; without one the device decides: the list on narrow screens. */
export function useShownView(): View {
  const chosen = useAddress(({ view }) => view)
  const isNarrow = useIsNarrow()
  return chosen ?? (isNarrow ? 'list' : 'timeline')
}
