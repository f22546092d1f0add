import type { Chronicle } from '../../schema/published.ts'
import { useSpeech } from '../context/speech.ts'
import { useOwnAnswer } from '../data/useQuestion.ts'
import { Panel } from '../ui/Panel.tsx'
import { Step } from './Step.tsx'

interface ChroniclePanelProps {
  readonly chronicle: Chronicle
  readonly onClose: () => void
}

/** A step, once its event is known. */
function LoadedStep({ event: id, note }: Chronicle['steps'][number]) {
  const { text } = useSpeech()
  const event = useOwnAnswer('event', id).data
  return event && <Step event={event}>{note && text(note)}</Step>
}

/** The panel of a chronicle: its introduction and its events in order. */
export function ChroniclePanel({ chronicle, onClose }: ChroniclePanelProps) {
  const { say, text } = useSpeech()
  return (
    <Panel
      id={chronicle.id}
      onClose={onClose}
      title={text(chronicle.title)}
      over={<p className="soft dateline">{say('chronicle.label')}</p>}
    >
      <p className="summary">{text(chronicle.introduction)}</p>
      <h3>{say('chronicle.steps')}</h3>
      <ol className="steps">
        {chronicle.steps.map((step) => (
          <LoadedStep key={step.event} {...step} />
        ))}
      </ol>
    </Panel>
  )
}
