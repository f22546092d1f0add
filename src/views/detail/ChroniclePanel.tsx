import { useQueries } from '@tanstack/react-query'
import type { Chronicle } from '../../schema/published.ts'
import { useSpeech } from '../context/speech.ts'
import { question, useSource } from '../data/useQuestion.ts'
import { Panel } from '../ui/Panel.tsx'
import { Step } from './Step.tsx'

interface ChroniclePanelProps {
  readonly chronicle: Chronicle
  readonly onClose: () => void
}

/** The panel of a chronicle: its introduction and its events in order. */
export function ChroniclePanel({ chronicle, onClose }: ChroniclePanelProps) {
  const { say, locale } = useSpeech()
  const source = useSource()
  const events = useQueries({
    queries: chronicle.steps.map(({ event }) => question(source, 'event', event)),
  })
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
        {chronicle.steps.map(({ event: id, note }, step) => {
          const event = events[step]?.data
          return (
            event && (
              <Step key={id} event={event}>
                {note?.[locale]}
              </Step>
            )
          )
        })}
      </ol>
    </Panel>
  )
}
