import { notifyManager, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useReducer } from 'react'
import { useSite } from './site.ts'
import { useAddress } from './useAddress.ts'

interface PageStateProps {
  /** What is asked for is drawn, as far as it has come. */
  readonly isDrawn: boolean
  readonly onSettled?: () => void
}

const mark = (state: 'busy' | 'settled'): void => {
  document.documentElement.dataset.state = state
}

/**
 * Marks the page `busy` or `settled` (`data-state` on the root), so that tests and embedders need not guess when it is
 * ready: `settled` when the link is written, nothing is being fetched, and what has come is drawn. The page is busy from
 * the very change of an address on.
 */
export function PageState({ isDrawn, onSettled }: PageStateProps) {
  const client = useQueryClient()
  const { addresses } = useSite()
  const address = useAddress()
  const [changes, look] = useReducer((count: number) => count + 1, 0)
  const tellSettled = useEffectEvent(() => onSettled?.())

  useEffect(() => addresses.subscribe(() => mark('busy')), [addresses])
  // Batched, as the components' own notices are: these are drawn first.
  useEffect(() => client.getQueryCache().subscribe(notifyManager.batchCalls(look)), [client])

  useEffect(() => {
    mark('busy')
    if (!isDrawn) return
    let isLast = true
    // Queries begin to fetch in effects of the same commit, some of them after this one.
    queueMicrotask(() => {
      if (!isLast || client.isFetching() > 0) return
      mark('settled')
      tellSettled()
    })
    return () => {
      isLast = false
    }
  }, [isDrawn, address, client, changes])

  return null
}
