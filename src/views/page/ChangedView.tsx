import type { Corpus } from '../../index/corpus.ts'
import type { EventHead } from '../../schema/published.ts'
import { useSpeech } from '../context/speech.ts'
import { useAllEvents } from '../data/useEvent.ts'
import { Revisions } from '../detail/Revisions.tsx'
import { EventLink } from '../ui/EventLink.tsx'

interface ChangedViewProps {
  readonly corpus: Corpus
  readonly matching: readonly EventHead[]
}

/** Says that a cited view holds other records by now, with all that editors noted of the events in it. */
export function ChangedView({ corpus, matching }: ChangedViewProps) {
  const { say, locale } = useSpeech()
  const files = useAllEvents().data?.events
  const revised = matching.flatMap((event) => {
    const revisions = files?.find(({ id }) => id === event.id)?.revisions ?? []
    return revisions.length > 0 ? { event, revisions } : []
  })
  return (
    <div className="notice" role="note">
      <p>
        {say('changed.view')} {files && revised.length === 0 && say('changed.none')}
      </p>
      {revised.length > 0 && (
        <details>
          <summary>{say('detail.revisions')}</summary>
          <ul>
            {revised.map(({ event, revisions }) => (
              <li key={event.id}>
                <EventLink corpus={corpus} event={event}>
                  {event.title[locale]}
                </EventLink>
                <Revisions revisions={revisions} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
