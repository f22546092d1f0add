import type { ReactNode } from 'react'
import { isInView } from '../model/window.ts'
import type { Address } from '../query/address.ts'
import type { EventHead } from '../schema/published.ts'
import { Link } from './Link.tsx'
import { useAddress } from './useAddress.ts'

/** The address with an event open: the days in view stay while they show it, else it takes their centre. */
export function addressOfEvent(address: Address, event: EventHead): Address {
  const { from, to } = address
  const stays = from !== null && to !== null && isInView(event, { from, to })
  return {
    ...address,
    page: { kind: 'event', id: event.id },
    from: stays ? from : null,
    to: stays ? to : null,
  }
}

export function EventLink({ event, children }: { readonly event: EventHead; readonly children: ReactNode }) {
  const address = useAddress()
  return (
    <Link to={addressOfEvent(address, event)} data-opens={event.id}>
      {children}
    </Link>
  )
}
