import { notifyManager, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useReducer, useRef } from 'react'
import { useSite } from '../context/site.ts'
import { useAddress } from '../context/useAddress.ts'

interface PageStateProps {
  /** What is asked for is drawn, as far as it has come. */
  readonly isDrawn: boolean
  readonly onSettled?: (() => void) | undefined
}

const mark = (state: 'busy' | 'settled'): void => {
  document.documentElement.dataset.state = state
}

/**
 * Marks the page `busy` or `settled` (`data-state` on the root), so that tests and embedders need not guess when it is
 * ready: `settled` when the link is written, nothing is being fetched, and what has come is drawn. The page is busy from
 * the very change of an address, or of a query, on.
 */
export function PageState({ isDrawn, onSettled }: PageStateProps) {
  const client = useQueryClient()
  const { addresses } = useSite()
  const address = useAddress()
  const changes = useRef(0)
  const [drawings, draw] = useReducer((count: number) => count + 1, 0)
  const tellSettled = useEffectEvent(() => onSettled?.())

  useEffect(() => {
    const change = () => {
      changes.current++
      mark('busy')
    }
    // Components hear of a query in a later batch, and this one in the same.
    const drawLater = notifyManager.batchCalls(draw)
    const stops = [
      addresses.subscribe(change),
      client.getQueryCache().subscribe(({ type }) => {
        if (type !== 'updated') return
        change()
        drawLater()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [addresses, client])

  useEffect(() => {
    mark('busy')
    if (!isDrawn) return
    const before = changes.current
    let isLast = true
    // Behind all that components are to hear: then they have drawn it, and begun to fetch what follows from it.
    notifyManager.schedule(() => {
      if (!isLast || changes.current !== before || client.isFetching() > 0) return
      mark('settled')
      tellSettled()
    })
    return () => {
      isLast = false
    }
  }, [isDrawn, address, client, drawings])

  return null
}
