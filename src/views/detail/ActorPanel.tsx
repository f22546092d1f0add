import { useMemo } from 'react'
import { DOT } from '../../lib/dot.ts'
import { rolesIn } from '../../model/detail.ts'
import { homeOf } from '../../query/address.ts'
import { EVERYTHING } from '../../query/query.ts'
import type { Actor } from '../../schema/published.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { askAgain, useOwnAnswer } from '../data/useQuestion.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { Link } from '../ui/Link.tsx'
import { Localized } from '../ui/Localized.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ActorLink } from './ActorLink.tsx'
import { Step } from './Step.tsx'

function Offices({ offices }: Pick<Actor, 'offices'>) {
  const { say, text, date } = useSpeech()
  if (offices.length === 0) return null
  const held = ({ from, to }: Actor['offices'][number]): string => {
    if (from !== undefined && to !== undefined)
      return say('when.between', { start: date(from), end: date(to) })
    if (from !== undefined) return say('when.from', { date: date(from) })
    return to === undefined ? '' : say('when.until', { date: date(to) })
  }
  return (
    <section>
      <h3>{say('actor.offices')}</h3>
      <ul>
        {offices.map((office) => (
          <li key={`${office.title.en} ${office.from}`}>
            <span>{text(office.title)}</span> <span className="soft">{held(office)}</span>
            {office.unsourced && <small className="soft">{` (${say('actor.unsourced')})`}</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ActorPanelProps {
  readonly actor: Actor
  readonly onClose: () => void
}

/** Maximum number of events shown beside the board; the list view shows all. */
const MAX_LISTED = 200

/** The panel of one actor: its kind, its offices and the events it takes part in. */
export function ActorPanel({ actor, onClose }: ActorPanelProps) {
  const { say } = useSpeech()
  const address = useAddress()
  const names = useNames()
  const query = useMemo(() => ({ ...EVERYTHING, actors: [actor.id] }), [actor.id])
  const range = { query, window: null, lane: null }
  const found = useOwnAnswer('rows', { range, at: 0, many: MAX_LISTED })
  const { count, events } = found.data ?? { count: 0, events: [] }
  return (
    <Panel
      id={actor.id}
      onClose={onClose}
      title={<Localized text={actor.name} />}
      over={
        <p className="soft dateline">
          <span>{say('actor.kind', { kind: actor.kind })}</span>
          {actor.parent !== undefined && (
            <span>
              {DOT}
              <ActorLink id={actor.parent} />
            </span>
          )}
        </p>
      }
    >
      <Offices offices={actor.offices} />
      {found.isError && <ErrorNotice what={say('failure.events')} error={found.error} onRetry={askAgain} />}
      {!found.data && !found.isError && <p className="soft">{say('loading.events')}</p>}
      {found.data && <h3>{say('actor.events', { events: count })}</h3>}
      {count > 0 && (
        <p>
          <Link to={{ ...homeOf(address), embed: address.embed, query }}>{say('actor.filter')}</Link>
        </p>
      )}
      {count > MAX_LISTED && <p className="soft">{say('bin.cut', { shown: MAX_LISTED, count })}</p>}
      <ol className="steps">
        {events.map(({ event }) => (
          <Step key={event.id} event={event}>
            {rolesIn(names, event, actor.id)
              .map((role) => say(`role.${role}`))
              .join(', ')}
          </Step>
        ))}
      </ol>
    </Panel>
  )
}
