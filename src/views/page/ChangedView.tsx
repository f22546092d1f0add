import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useQuestion } from '../data/useQuestion.ts'
import { Revisions } from '../detail/Revisions.tsx'
import { EventLink } from '../ui/EventLink.tsx'

/** Events whose revisions are looked through. */
const MAX_EVENTS = 1000

/** Says that a cited view holds other records by now, with all that editors noted of the events in it. */
export function ChangedView() {
  const { say, locale } = useSpeech()
  const query = useAddress(({ query }) => query)
  const events = useQuestion('records', { query, most: MAX_EVENTS }).data?.events
  const revised = events?.filter(({ revisions }) => revisions.length > 0) ?? []
  return (
    <div className="notice" role="note">
      <p>
        {say('changed.view')} {events && revised.length === 0 && say('changed.none')}
      </p>
      {revised.length > 0 && (
        <details>
          <summary>{say('detail.revisions')}</summary>
          <ul>
            {revised.map((event) => (
              <li key={event.id}>
                <EventLink event={event}>{event.title[locale]}</EventLink>
                <Revisions revisions={event.revisions} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
