import { citedEvent, citedView } from '../../exchange/citation.ts'
import { fullEvents } from '../../exchange/fullEvent.ts'
import type { Corpus } from '../../index/corpus.ts'
import { dayOf } from '../../lib/day.ts'
import { viewTitle } from '../../model/chips.ts'
import { eventsOf, openedBy, titleOf } from '../../model/opened.ts'
import { atPage, homeAddress } from '../../query/address.ts'
import type { EventFile, EventHead } from '../../schema/published.ts'
import { useSite } from '../context/site.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { CitationText } from './Citation.tsx'
import { Downloads } from './Downloads.tsx'
import { Follow } from './Follow.tsx'

interface TakeAwaySheetProps {
  readonly corpus: Corpus
  /** The events that match what is asked now. */
  readonly matching: readonly EventHead[]
  /** Every event's file. */
  readonly files: readonly EventFile[]
}

/** Cite and embed the open event, or the view; save, cite and follow the events that match. */
export function TakeAwaySheet({ corpus, matching, files }: TakeAwaySheetProps) {
  const speech = useSpeech()
  const { say } = speech
  const address = useAddress()
  const { hrefOf } = useSite()
  const accessed = dayOf(Date.now())

  const opened = openedBy(corpus, address.page)
  const [open] = opened?.kind === 'event' ? fullEvents([opened.event], files) : []
  const eventAddress = open && {
    ...homeAddress(address.locale),
    page: { kind: 'event' as const, id: open.id },
  }

  // A story or an actor is a view of its own; an event has been cited above.
  const isEvent = address.page.kind === 'event'
  const view = { ...(isEvent ? atPage(address, { kind: 'timeline' }) : address), embed: false }
  const viewLink = hrefOf({ ...view, version: corpus.version })
  const shown = eventsOf(corpus, opened) ?? matching
  const events = fullEvents(shown, files)
  const title = opened && !isEvent ? titleOf(opened, speech) : viewTitle(corpus, view, speech)

  return (
    <>
      {open && eventAddress && (
        <section>
          <h3>{say('take.event')}</h3>
          <CitationText
            cited={citedEvent(open, speech, {
              address: hrefOf({ ...eventAddress, version: open.version }),
              accessed,
            })}
            frame={eventAddress}
          />
        </section>
      )}
      <section>
        <h3>{say('take.view', { events: shown.length })}</h3>
        <p className="soft">{title}</p>
        <Downloads events={events} name={title} version={corpus.version} address={viewLink} />
        <CitationText
          cited={citedView(events, files, { title, version: corpus.version, address: viewLink, accessed })}
          frame={view}
        />
      </section>
      <Follow corpus={corpus} />
    </>
  )
}
