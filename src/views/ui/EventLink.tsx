import type { ReactNode } from 'react'
import { withEvent } from '../../model/window.ts'
import type { EventRow } from '../../schema/published.ts'
import { useRequestedDays } from '../context/days.ts'
import { useAddress } from '../context/useAddress.ts'
import { Link } from './Link.tsx'
import { Localized } from './Localized.tsx'

interface EventLinkProps {
  readonly event: Pick<EventRow, 'id' | 'when' | 'title'>
  /** Said instead of the title. */
  readonly words?: string
  /** Content before the title. */
  readonly children?: ReactNode
}

/** The title of an event as a link to it. The days in view stay if they contain it. */
export function EventLink({ event, words, children }: EventLinkProps) {
  const address = useAddress()
  return (
    <Link to={withEvent(address, event, useRequestedDays())} data-opens={event.id}>
      {children}
      {words === undefined ? <Localized text={event.title} /> : <span>{words}</span>}
    </Link>
  )
}
