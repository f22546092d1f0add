import type { View } from '../../query/address.ts'
import { useSite } from './site.ts'
import { useAddress } from './useAddress.ts'
import { useIsNarrow } from './useMedia.ts'

/**
 * The view in the link, else the list on narrow screens and the timeline on others. A prerendered page shows the list,
 * because it cannot draw the timeline; beside an open document it keeps the timeline's place.
 */
export function useShownView(): View {
  const chosen = useAddress(({ view }) => view)
  const isNarrow = useIsNarrow()
  const { isFile } = useSite()
  const isOpen = useAddress(({ page }) => page.kind !== 'timeline')
  if (isFile) return isOpen ? 'timeline' : 'list'
  return chosen ?? (isNarrow ? 'list' : 'timeline')
}
