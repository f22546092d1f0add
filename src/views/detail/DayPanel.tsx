import type { Corpus } from '../../index/corpus.ts'
import { useSpeech } from '../context/speech.ts'
import { EventRow } from '../list/EventRow.tsx'
import { Panel } from '../ui/Panel.tsx'

interface DayPanelProps {
  readonly corpus: Corpus
  readonly ids: readonly string[]
  readonly onClose: () => void
}

/** The events of one "+n" as a list. */
export function DayPanel({ corpus, ids, onClose }: DayPanelProps) {
  const { say } = useSpeech()
  return (
    <Panel id={ids.join(' ')} title={say('day.title', { events: ids.length })} onClose={onClose}>
      <ol className="list">
        {ids.map((id) => {
          const event = corpus.byId.get(id)
          return event && <EventRow key={id} corpus={corpus} event={event} isOpen={false} />
        })}
      </ol>
    </Panel>
  )
}
