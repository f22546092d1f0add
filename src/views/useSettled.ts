import { useIsFetching } from '@tanstack/react-query'
import { useEffect } from 'react'

/**
 * Marks the page `busy` or `settled` (`data-state` on the root), so that tests and embedders need not guess when it is
 * ready. Returns whether it is settled.
 */
export function useSettled(isDrawn: boolean): boolean {
  const isFetching = useIsFetching() > 0
  const isSettled = isDrawn && !isFetching
  useEffect(() => {
    document.documentElement.dataset.state = isSettled ? 'settled' : 'busy'
  }, [isSettled])
  return isSettled
}
