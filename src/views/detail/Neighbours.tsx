import type { Corpus } from '../../index/corpus.ts'
import { neighbours } from '../../model/detail.ts'
import type { EventHead } from '../../schema/published.ts'
import { EventLink } from '../EventLink.tsx'
import { useSpeech } from '../speech.ts'

interface NeighboursProps {
  readonly corpus: Corpus
  /** The events that match what is asked now. */
  readonly matching: readonly EventHead[]
  readonly id: string
}

/** The events before and after this one among those that match. */
export function Neighbours({ corpus, matching, id }: NeighboursProps) {
  const { say, locale } = useSpeech()
  const found = neighbours(matching, id)
  if (!found.previous && !found.next) return null
  return (
    <nav className="neighbours" aria-label={`${say('detail.previous')} · ${say('detail.next')}`}>
      {(['previous', 'next'] as const).map((which) => {
        const event = found[which]
        return (
          event && (
            <p key={which}>
              <small>{say(`detail.${which}`)}</small>
              <EventLink corpus={corpus} event={event}>
                {event.title[locale]}
              </EventLink>
            </p>
          )
        )
      })}
    </nav>
  )
}
