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
  readonly bin: BinMark
  /** The bin as it was opened, before the panel took a part of the board's width. */
  readonly opened: BinMark
  readonly lanes: LaneRequest
  readonly onClose: () => void
}

/** Lists the events of a bin that zooming in cannot split: its own, or for a histogram bin all in its lane and days. */
export function BinPanel({ bin, opened, lanes, onClose }: BinPanelProps) {
  const names = useNames()
  const speech = useSpeech()
  const { say, day } = speech
  const query = useAddress(({ query }) => query)
  const { first, last } = bin
  const range = { query, window: { from: first, to: last }, lane: { key: bin.lane, of: lanes } }
  const found = useOwnAnswer('rows', { range, at: 0, many: MAX_LISTED })
  const named = new Set(bin.events.map(({ id }) => id))
  const events = found.data?.events.filter(({ event }) => named.size === 0 || named.has(event.id))
  // The number of a pill includes the parts of its events, which the list names beside them.
  const count = named.size > 0 ? bin.count : (found.data?.count ?? bin.count)
  const lane = laneTitle(names, lanes.choice, bin.lane, speech)
  const [start, end] = [day(first, 'long'), day(last, 'long')]
  // A pill holds what is not drawn beside it, and says how many more there are. A column holds all events of its days.
  const titleOfPill =
    first === last
      ? say('board.bin.day', { count, lane, date: day(first, 'full') })
      : say('board.bin.days', { count, lane, start, end })
  const titleOfColumn = [
    say('day.title', { events: count }),
    first === last ? day(first, 'full') : say('when.between', { start, end }),
    lane,
  ].join(say('board.separator'))
  return (
    <Panel id={opened.id} title={isColumn(bin) ? titleOfColumn : titleOfPill} onClose={onClose}>
      {found.isError && <ErrorNotice what={say('failure.events')} error={found.error} onRetry={askAgain} />}
      {!events && !found.isError && <p className="soft">{say('loading.events')}</p>}
      {count > MAX_LISTED && <p className="soft">{say('bin.cut', { shown: MAX_LISTED, count })}</p>}
      <ol className="list">
        {events?.map((listed) => (
          <EventListItem key={listed.event.id} listed={listed} isOpen={false} />
        ))}
      </ol>
    </Panel>
  )
}
