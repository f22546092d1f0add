import { notifyManager, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useReducer, useRef } from 'react'
import { useSite } from '../context/site.ts'
import { useAddress } from '../context/useAddress.ts'

interface PageStateProps {
  /** True if the page shows the current address, as far as it is loaded. */
  readonly isDrawn: boolean
  /** Called whenever the page is rendered, which may be before it is settled. */
  readonly onDrawn?: (() => void) | undefined
}

/** A query with `meta: { isForLater: true }` loads what the first drawing does not need. */
const isForNow = ({ meta }: { readonly meta?: Readonly<Record<string, unknown>> | undefined }) =>
  meta?.isForLater !== true

const mark = (state: 'busy' | 'settled'): void => {
  document.documentElement.dataset.state = state
}

/**
 * Sets `data-state` on the root element, so that tests and embedders know when the page is ready: `settled` when the
 * link is written, no query is fetching, and all data is rendered; `busy` from the moment an address or a query
 * changes.
 */
export function PageState({ isDrawn, onDrawn }: PageStateProps) {
  const client = useQueryClient()
  const { addresses } = useSite()
  const address = useAddress()
  const changes = useRef(0)
  const [drawings, draw] = useReducer((count: number) => count + 1, 0)
  const notifyDrawn = useEffectEvent(() => onDrawn?.())

  useEffect(() => {
    const change = () => {
      changes.current++
      mark('busy')
    }
    // Components are notified of a query in a later batch: join that batch.
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
    // Queued after all pending notifications: by then components have rendered them and started any further fetch.
    notifyManager.schedule(() => {
      if (!isLast || changes.current !== before || client.isFetching({ predicate: isForNow }) > 0) return
      if (client.isFetching() === 0) mark('settled')
      notifyDrawn()
    })
    return () => {
      isLast = false
    }
  }, [isDrawn, address, client, drawings])

  return null
}
