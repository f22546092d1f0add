import type { ReactNode } from 'react'
import type { Corpus } from '../../index/corpus.ts'
import { windowOf, withEvent } from '../../model/window.ts'
import type { EventHead } from '../../schema/published.ts'
import { useAddress } from '../context/useAddress.ts'
import { Link } from './Link.tsx'

interface EventLinkProps {
  readonly corpus: Corpus
  readonly event: EventHead
  readonly children: ReactNode
}

/** Opens an event; the days in view stay where they hold it. */
export function EventLink({ corpus, event, children }: EventLinkProps) {
  const address = useAddress()
  return (
    <Link to={withEvent(address, event, windowOf(corpus, address))} data-opens={event.id}>
      {children}
    </Link>
  )
}
