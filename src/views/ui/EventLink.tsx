import type { ReactNode } from 'react'
import { withEvent } from '../../model/window.ts'
import type { EventRow } from '../../schema/published.ts'
import { useRequestedDays } from '../context/days.ts'
import { useAddress } from '../context/useAddress.ts'
import { Link } from './Link.tsx'

interface EventLinkProps {
  readonly event: Pick<EventRow, 'id' | 'when'>
  readonly children: ReactNode
}

/** A link to an event. The days in view stay if they contain it. */
export function EventLink({ event, children }: EventLinkProps) {
  const address = useAddress()
  return (
    <Link to={withEvent(address, event, useRequestedDays())} data-opens={event.id}>
      {children}
    </Link>
  )
}
