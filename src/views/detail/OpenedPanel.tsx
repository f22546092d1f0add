import type { OpenDocument } from '../../model/opened.ts'
import { ActorPanel } from './ActorPanel.tsx'
import { ChroniclePanel } from './ChroniclePanel.tsx'
import { EventPanel, type EventPanelProps } from './EventPanel.tsx'
import { UnknownPanel } from './UnknownPanel.tsx'

interface OpenedPanelProps extends Omit<EventPanelProps, 'event'> {
  readonly opened: OpenDocument
}

export function OpenedPanel({ opened, ...rest }: OpenedPanelProps) {
  switch (opened.kind) {
    case 'event':
      return <EventPanel {...rest} event={opened.event} />
    case 'actor':
      return <ActorPanel {...rest} actor={opened.actor} />
    case 'chronicle':
      return <ChroniclePanel {...rest} chronicle={opened.chronicle} />
    case 'unknown':
      return <UnknownPanel what={opened.what} id={opened.id} onClose={rest.onClose} />
  }
}
