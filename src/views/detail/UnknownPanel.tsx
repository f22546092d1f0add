import { closePage } from '../../state/actions.ts'
import { useSpeech } from '../speech.ts'
import { Panel } from './Panel.tsx'

/** What stands in place of an event or chronicle that a link names and nobody knows. */
export function UnknownPanel({ what, id }: { readonly what: 'event' | 'chronicle'; readonly id: string }) {
  const { say } = useSpeech()
  return (
    <Panel id={id} title={say('unknown.title')}>
      <p>
        <bdi>{say(`unknown.${what}`, { id })}</bdi>
      </p>
      <button type="button" className="primary" onClick={closePage}>
        {say('unknown.toTimeline')}
      </button>
    </Panel>
  )
}
