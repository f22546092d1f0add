import type { AnswerOf } from '../../corpus/source.ts'
import { citedEvent, citedView } from '../../exchange/citation.ts'
import { type FullEvent, fullEvents } from '../../exchange/fullEvent.ts'
import { dayOf } from '../../lib/day.ts'
import { viewTitle } from '../../model/chips.ts'
import { type OpenDocument, titleOf } from '../../model/opened.ts'
import { atPage, homeOf } from '../../query/address.ts'
import type { EventFile } from '../../schema/published.ts'
import { useNames } from '../context/names.ts'
import { useSite } from '../context/site.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { CitationText } from './Citation.tsx'
import { Downloads } from './Downloads.tsx'
import { Follow } from './Follow.tsx'
import { Pictures } from './Pictures.tsx'
import '../ui/share.css'

interface TakeAwayPartsProps {
  readonly opened: OpenDocument | null
  /** The file of the open event; null if none is open. */
  readonly file: EventFile | null
  readonly records: AnswerOf<'records'>
  /** All events of the corpus, if the view has none. */
  readonly whole: readonly FullEvent[]
}

/** The parts of the sheet to cite and embed the open event or the view, and to save and follow the matching events. */
export function TakeAwayParts(props: TakeAwayPartsProps) {
  const { say } = useSpeech()
  return (
    <ErrorBoundary
      fallback={(retry) => <ErrorNotice what={say('failure.here')} error={null} onRetry={retry} />}
    >
      <Sections {...props} />
    </ErrorBoundary>
  )
}

function Sections({ opened, file, records, whole }: TakeAwayPartsProps) {
  const names = useNames()
  const speech = useSpeech()
  const { say } = speech
  const address = useAddress()
  const { hrefOf } = useSite()
  const accessed = dayOf(Date.now())

  const [open] = opened?.kind === 'event' && file ? fullEvents([opened.event], [file]) : []
  const eventAddress = open && { ...homeOf(address), page: { kind: 'event' as const, id: open.id } }

  // The view of a chronicle or an actor keeps its page; an event has its own citation above.
  const isEvent = address.page.kind === 'event'
  const view = { ...(isEvent ? atPage(address, { kind: 'timeline' }) : address), embed: false }
  const viewLink = hrefOf({ ...view, version: names.version })
  const steps =
    opened?.kind === 'chronicle' ? new Set(opened.chronicle.steps.map(({ event }) => event)) : null
  const events = steps ? records.events.filter(({ id }) => steps.has(id)) : records.events
  const count = steps ? events.length : records.count
  const title = opened && !isEvent ? titleOf(opened, speech.plain) : viewTitle(names, view, speech.plain)

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
        <h3>{say('take.view', { events: count })}</h3>
        <p className="soft">{title}</p>
        <p className="share">
          <CopyButton label={say('share.view')} text={hrefOf({ ...address, version: null, embed: false })} />
        </p>
        {count > events.length && <p role="note">{say('take.capped', { shown: events.length, count })}</p>}
        <Downloads events={events} name={title} version={names.version} address={viewLink} />
        <Pictures />
        <CitationText
          cited={citedView(events, whole, { title, version: names.version, address: viewLink, accessed })}
          frame={view}
        />
      </section>
      {/* Feeds exist only for the records of the site. */}
      {address.corpus === null && <Follow />}
    </>
  )
}
