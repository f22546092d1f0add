import { useSpeech } from '../context/speech.ts'
import { Panel } from '../ui/Panel.tsx'

interface UnknownPanelProps {
  readonly what: 'event' | 'chronicle' | 'actor'
  readonly id: string
  readonly onClose: () => void
}

/** What stands in place of an event, chronicle or actor that a link names and nobody knows. */
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
