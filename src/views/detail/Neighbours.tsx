import { DOT } from '../../lib/dot.ts'
import type { Neighbours as Found } from '../../model/detail.ts'
import { useSpeech } from '../context/speech.ts'
import { EventLink } from '../ui/EventLink.tsx'
import { EventDate } from './When.tsx'
import './Neighbours.css'

export function NeighbourLinks({ found }: { readonly found: Found }) {
  const { say } = useSpeech()
  if (!found.previous && !found.next) return null
  return (
    <nav className="neighbours" aria-label={`${say('detail.previous')} · ${say('detail.next')}`}>
      {(['previous', 'next'] as const).map((which) => {
        const event = found[which]
        return (
          event && (
            <p key={which}>
              <small>
                <span>{say(`detail.${which}`)}</span>
                {DOT}
                <EventDate when={event.when} />
              </small>
              <EventLink event={event} />
            </p>
          )
        )
      })}
    </nav>
  )
}
