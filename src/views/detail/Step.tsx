import type { ReactNode } from 'react'
import type { EventRow } from '../../schema/published.ts'
import { EventLink } from '../ui/EventLink.tsx'
import { EventDate } from './When.tsx'
import './Step.css'

interface StepProps {
  readonly event: EventRow
  /** A note on the event in this document: the chronicle's remark, or the actor's role. */
  readonly children?: ReactNode
}

/** An event in the list of a document: its date, title and note. */
export function Step({ event, children }: StepProps) {
  return (
    <li>
      <small>
        <EventDate when={event.when} />
      </small>
      <p>
        <EventLink event={event} />
      </p>
      {children && <p className="soft">{children}</p>}
    </li>
  )
}
