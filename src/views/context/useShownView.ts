import type { View } from '../../query/address.ts'
import { useSite } from './site.ts'
import { useAddress } from './useAddress.ts'
import { useIsNarrow } from './useMedia.ts'

/**
 * The view that the link asks for; without one the device decides: the list on narrow screens. A page in a file lists
 * what nobody can draw there; beside an open document it keeps the timeline's place.
 */
export function useShownView(): View {
  const chosen = useAddress(({ view }) => view)
  const isNarrow = useIsNarrow()
  const { isFile } = useSite()
  const isOpen = useAddress(({ page }) => page.kind !== 'timeline')
  if (isFile) return isOpen ? 'timeline' : 'list'
  return chosen ?? (isNarrow ? 'list' : 'timeline')
}
