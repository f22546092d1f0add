import type { Position } from '../../corpus/questions.ts'
import { DOT } from '../../lib/dot.ts'
import { accountsOf, dateClaims, participationsOf } from '../../model/detail.ts'
import { GLYPH_SIGNS } from '../../model/glyphs.ts'
import { toneOf } from '../../model/tones.ts'
import { kindWord } from '../../model/words.ts'
import { homeOf } from '../../query/address.ts'
import { kindOf } from '../../schema/kinds.ts'
import type { EventHead } from '../../schema/published.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { askAgain, useOwnAnswer } from '../data/useQuestion.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { Localized } from '../ui/Localized.tsx'
import { Panel } from '../ui/Panel.tsx'
import { PrintFoot } from '../ui/PrintFoot.tsx'
import { Accounts, ClaimList } from './Accounts.tsx'
import { SourceIndex } from './Citations.tsx'
import { Coding } from './Coding.tsx'
import { NeighbourLinks } from './Neighbours.tsx'
import { People } from './People.tsx'
import { ReportError } from './ReportError.tsx'
import { Revisions } from './Revisions.tsx'
import { ShareButton } from './ShareButton.tsx'
import { StorySteps } from './StorySteps.tsx'
import { AnsweredBy, PartLists, TieList } from './Ties.tsx'
import { EventDate } from './When.tsx'
import '../ui/share.css'

export interface EventPanelProps {
  readonly event: EventHead
  /** The event's position among the matching events. */
  readonly position: Position
  readonly onClose: () => void
  /** Opens the sheet to cite, save and embed; undefined if there is none. */
  readonly onTake?: (() => void) | undefined
}

/** One event as a document: when and where, who takes part, who says what, and related events. */
export function EventPanel({ event, position, onClose, onTake }: EventPanelProps) {
  const speech = useSpeech()
  const { say, locale } = speech
  const names = useNames()
  const address = useAddress()
  const record = useOwnAnswer('file', event.id)
  const cited = address.version
  const place = event.place === null ? undefined : names.places.get(event.place)
  const dateRests = record.data ? dateClaims(record.data) : []
  const { reported } = event

  return (
    <Panel
      title={<Localized text={event.title} />}
      id={event.id}
      onClose={onClose}
      controls={<ShareButton title={event.title[locale]} page={{ kind: 'event', id: event.id }} />}
      over={
        <>
          <StorySteps event={event.id} />
          <p className="soft dateline">
            <span className="glyph" data-tone={toneOf(event.type)} aria-hidden="true">
              {GLYPH_SIGNS[kindOf(event.type)]}
            </span>{' '}
            <EventDate when={event.when} />
            <span>
              {[place && speech.text(place.name), kindWord(event.type, speech)]
                .map((word) => word && DOT + word)
                .join('')}
            </span>
          </p>
        </>
      }
    >
      {!position.matches && (
        <p className="notice" role="note">
          {say('detail.outside')}
        </p>
      )}
      {record.data && cited !== null && cited !== record.data.version && (
        <div className="notice" role="note">
          <p>{say('changed.event')}</p>
          {record.data.revisions.length === 0 && <p>{say('changed.none')}</p>}
          <Revisions revisions={record.data.revisions} />
        </div>
      )}
      <p className="summary">
        <Localized text={event.summary} />
      </p>
      <AnsweredBy id={event.id} />
      {reported !== undefined && reported > event.when.last && (
        <p className="soft">{say('detail.firstPublic', { date: speech.day(reported, 'long') })}</p>
      )}
      <People participations={participationsOf(names, event)} />
      <PartLists id={event.id} />
      {record.isPending && <p className="soft">{say('loading.event')}</p>}
      {record.isError && <ErrorNotice what={say('failure.event')} error={record.error} onRetry={askAgain} />}
      {record.data && (
        <>
          {record.data.claims.length > 0 && <Accounts accounts={accountsOf(names, record.data)} />}
          {dateRests.length > 0 && (
            <section>
              <h3>{say('detail.dateBasis')}</h3>
              <ClaimList claims={dateRests} side={null} />
            </section>
          )}
        </>
      )}
      <TieList id={event.id} />
      {record.data && record.data.sources.length > 0 && <SourceIndex sources={record.data.sources} />}
      <Coding event={event} />
      {record.data && record.data.revisions.length > 0 && (
        <section>
          <h3>{say('detail.revisions')}</h3>
          <Revisions revisions={record.data.revisions} />
        </section>
      )}
      {onTake && (
        <p className="share">
          <button type="button" onClick={onTake}>
            {say('take.open')}
          </button>
        </p>
      )}
      <NeighbourLinks found={position} />
      {record.data && (
        <>
          <ReportError file={record.data} />
          <PrintFoot
            address={{ ...homeOf(address), page: { kind: 'event', id: event.id } }}
            version={record.data.version}
          />
        </>
      )}
    </Panel>
  )
}
