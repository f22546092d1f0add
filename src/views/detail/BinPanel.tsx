import type { LanesAsked } from '../../corpus/questions.ts'
import type { Corpus } from '../../index/corpus.ts'
import { laneTitle } from '../../model/largeCorpus.ts'
import type { BinMark } from '../../model/layout.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { askAgain, useQuestion } from '../data/useQuestion.ts'
import { EventRow } from '../list/EventRow.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { Panel } from '../ui/Panel.tsx'

/** Events of one bin that are listed beside the board; the list has them all. */
const MOST = 200

interface BinPanelProps {
  readonly corpus: Corpus
  readonly bin: BinMark
  readonly lanes: LanesAsked
  readonly onClose: () => void
}

/** The events of a bin that no zoom takes apart. */
export function BinPanel({ corpus, bin, lanes, onClose }: BinPanelProps) {
  const speech = useSpeech()
  const { say, day } = speech
  const query = useAddress(({ query }) => query)
  const stretch = {
    query,
    window: { from: bin.first, to: bin.last },
    lane: { key: bin.lane, of: lanes },
  }
  const found = useQuestion('rows', { stretch, at: 0, many: MOST })
  const { first, last, count } = bin
  const title = [
    say('status.listedAll', { matching: found.data?.count ?? count }),
    first === last
      ? day(first, 'full')
      : say('when.between', { start: day(first, 'long'), end: day(last, 'long') }),
    laneTitle(corpus, lanes.choice, bin.lane, speech),
  ].join(say('board.separator'))
  return (
    <Panel id={bin.id} title={title} onClose={onClose}>
      {found.isError && <ErrorNotice what={say('failure.events')} error={found.error} onRetry={askAgain} />}
      {!found.data && !found.isError && <p className="soft">{say('loading.events')}</p>}
      {found.data && found.data.count > MOST && (
        <p className="soft">{say('large.binCut', { shown: MOST, count: found.data.count })}</p>
      )}
      <ol className="list">
        {found.data?.events.map((event) => (
          <EventRow key={event.id} corpus={corpus} event={event} isOpen={false} />
        ))}
      </ol>
    </Panel>
  )
}
