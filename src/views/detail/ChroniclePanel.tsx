import type { Corpus } from '../../index/corpus.ts'
import type { Chronicle } from '../../schema/published.ts'
import { useSpeech } from '../context/speech.ts'
import { Panel } from '../ui/Panel.tsx'
import { Step } from './Step.tsx'

interface ChroniclePanelProps {
  readonly corpus: Corpus
  readonly chronicle: Chronicle
  readonly onClose: () => void
}

/** A story: its introduction and its events in order. */
export function ChroniclePanel({ corpus, chronicle, onClose }: ChroniclePanelProps) {
  const { say, locale } = useSpeech()
  return (
    <Panel
      id={chronicle.id}
      onClose={onClose}
      title={chronicle.title[locale]}
      over={<p className="soft dateline">{say('chronicle.label')}</p>}
    >
      <p className="summary">{chronicle.introduction[locale]}</p>
      <h3>{say('chronicle.steps')}</h3>
      <ol className="steps">
        {chronicle.steps.map(({ event: id, note }) => {
          const event = corpus.byId.get(id)
          return (
            event && (
              <Step key={id} corpus={corpus} event={event}>
                {note?.[locale]}
              </Step>
            )
          )
        })}
      </ol>
    </Panel>
  )
}
