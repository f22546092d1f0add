import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useQuestion } from '../data/useQuestion.ts'
import { Revisions } from '../detail/Revisions.tsx'
import { EventLink } from '../ui/EventLink.tsx'

/** Maximum number of events whose revisions are listed. */
const MAX_EVENTS = 1000

/** A notice that the records have changed since this view was cited, with the noted revisions of its events. */
export function ChangedView() {
  const { say } = useSpeech()
  const query = useAddress(({ query }) => query)
  const { data, isPending, isError } = useQuestion('records', { query, most: MAX_EVENTS })
  const { count, events } = isError || !data ? { count: 0, events: [] } : data
  const revised = events.filter(({ revisions }) => revisions.length > 0)
  // That there is none is said only where every event of this view has been looked through.
  const hasNone = !isPending && !isError && count === events.length && revised.length === 0
  return (
    <div className="notice" role="note">
      <p>{hasNone ? `${say('changed.view')} ${say('changed.none')}` : say('changed.view')}</p>
      {revised.length > 0 && (
        <details>
          <summary>{say('detail.revisions')}</summary>
          <ul>
            {revised.map((event) => (
              <li key={event.id}>
                <EventLink event={event} />
                <Revisions revisions={event.revisions} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
