import { useSpeech } from '../context/speech.ts'
import { Panel } from '../ui/Panel.tsx'

interface UnknownPanelProps {
  readonly what: 'event' | 'chronicle' | 'actor'
  readonly id: string
  readonly onClose: () => void
}

/** Shown if no event, chronicle or actor has the id in the link. */
export function UnknownPanel({ what, id, onClose }: UnknownPanelProps) {
  const { say } = useSpeech()
  return (
    <Panel id={id} title={say(`unknown.${what}Title`)} onClose={onClose}>
      <p>{say(`unknown.${what}`, { id })}</p>
      <button type="button" className="primary" onClick={onClose}>
        {say('unknown.toTimeline')}
      </button>
    </Panel>
  )
}
