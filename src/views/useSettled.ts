import { useIsFetching } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Marks the page `busy` or `settled` (`data-state` on the root), so that tests and embedders need not guess when it is ready. */
export function useSettled(isDrawn: boolean): void {
  const isFetching = useIsFetching() > 0
  useEffect(() => {
    document.documentElement.dataset.state = isDrawn && !isFetching ? 'settled' : 'busy'
  }, [isDrawn, isFetching])
}
