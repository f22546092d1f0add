import type { LaneRequest } from '../../corpus/questions.ts'
import { type BinMark, isColumn } from '../../model/layout.ts'
import { laneTitle } from '../../model/viewport.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { askAgain, useOwnAnswer } from '../data/useQuestion.ts'
import { EventListItem } from '../list/EventListItem.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { Panel } from '../ui/Panel.tsx'

/** Maximum number of events of one bin shown beside the board; the list view shows all. */
const MAX_LISTED = 200

interface BinPanelProps {
  /** As it was opened: the board beside the panel is narrower, and its bins may hold others. */
  readonly bin: BinMark
  readonly lanes: LaneRequest
  readonly onClose: () => void
}

/** Lists the events of a bin that zooming in cannot split: its own, or for a histogram bin all in its lane and days. */
export function BinPanel({ bin, lanes, onClose }: BinPanelProps) {
  const names = useNames()
  const speech = useSpeech()
  const { say, day } = speech
  const query = useAddress(({ query }) => query)
  const { first, last } = bin
  const range = { query, window: { from: first, to: last }, lane: { key: bin.lane, of: lanes } }
  const found = useOwnAnswer('rows', { range, at: 0, many: MAX_LISTED })
  const named = new Set(bin.events.map(({ id }) => id))
  const events = found.data?.events.filter(({ event }) => named.size === 0 || named.has(event.id))
  const count = named.size || (found.data?.count ?? bin.count)
  const lane = laneTitle(names, lanes.choice, bin.lane, speech)
  const title = [
    // A column holds all events of its days. How many have no room is another number in the board beside the panel.
    isColumn(bin) ? say('day.title', { events: count }) : say('bin.title'),
    first === last
      ? day(first, 'full')
      : say('when.between', { start: day(first, 'long'), end: day(last, 'long') }),
    lane,
  ].join(say('board.separator'))
  return (
    <Panel id={bin.id} title={title} onClose={onClose}>
      {found.isError && <ErrorNotice what={say('failure.events')} error={found.error} onRetry={askAgain} />}
      {!events && !found.isError && <p className="soft">{say('loading.events')}</p>}
      {events && events.length < count && (
        <p className="soft">{say('bin.cut', { shown: events.length, count })}</p>
      )}
      <ol className="list">
        {events?.map((listed) => (
          <EventListItem key={listed.event.id} listed={listed} isOpen={false} />
        ))}
      </ol>
    </Panel>
  )
}
