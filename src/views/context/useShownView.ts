import type { View } from '../../query/address.ts'
import { useAddress } from './useAddress.ts'
import { useIsNarrow } from './useMedia.ts'

/** The view in the link, else the list on narrow screens and the timeline on others. */
export function useShownView(): View {
  const chosen = useAddress(({ view }) => view)
  const isNarrow = useIsNarrow()
  return chosen ?? (isNarrow ? 'list' : 'timeline')
}
