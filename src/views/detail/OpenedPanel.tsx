import type { Corpus } from '../../index/corpus.ts'
import type { Opened } from '../../model/opened.ts'
import type { EventHead } from '../../schema/published.ts'
import { ActorPanel } from './ActorPanel.tsx'
import { ChroniclePanel } from './ChroniclePanel.tsx'
import { EventPanel } from './EventPanel.tsx'
import { UnknownPanel } from './UnknownPanel.tsx'

interface OpenedPanelProps {
  readonly corpus: Corpus
  readonly opened: Opened
  /** The events that match what is asked now. */
  readonly matching: readonly EventHead[]
  readonly onClose: () => void
  /** Opens the ways to cite, save and embed. */
  readonly onTake: () => void
}

/** The document of whatever the address opens. */
export function OpenedPanel({ opened, matching, onTake, ...rest }: OpenedPanelProps) {
  switch (opened.kind) {
    case 'event':
      return <EventPanel {...rest} event={opened.event} matching={matching} onTake={onTake} />
    case 'actor':
      return <ActorPanel {...rest} actor={opened.actor} />
    case 'chronicle':
      return <ChroniclePanel {...rest} chronicle={opened.chronicle} />
    case 'unknown':
      return <UnknownPanel what={opened.what} id={opened.id} onClose={rest.onClose} />
  }
}
