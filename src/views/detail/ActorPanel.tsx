import type { Corpus } from '../../index/corpus.ts'
import { partsIn } from '../../model/detail.ts'
import { homeAddress } from '../../query/address.ts'
import { EVERYTHING } from '../../query/query.ts'
import type { Actor } from '../../schema/published.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { Link } from '../ui/Link.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ActorLink } from './ActorLink.tsx'
import { Step } from './Step.tsx'

function Offices({ offices }: Pick<Actor, 'offices'>) {
  const { say, locale, date } = useSpeech()
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
            {office.title[locale]} <span className="soft">{held(office)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ActorPanelProps {
  readonly corpus: Corpus
  readonly actor: Actor
  readonly onClose: () => void
}

/** One actor: what it is, the offices held, and all that it took part in. */
export function ActorPanel({ corpus, actor, onClose }: ActorPanelProps) {
  const { say, locale } = useSpeech()
  const embed = useAddress(({ embed }) => embed)
  const parts = partsIn(corpus, actor.id)
  return (
    <Panel
      id={actor.id}
      onClose={onClose}
      title={actor.name[locale]}
      over={
        <p className="soft dateline">
          {say('actor.kind', { kind: actor.kind })}
          {actor.parent !== undefined && (
            <>
              {' · '}
              <ActorLink corpus={corpus} id={actor.parent} />
            </>
          )}
        </p>
      }
    >
      <Offices offices={actor.offices} />
      <h3>{say('actor.events', { events: parts.length })}</h3>
      {parts.length > 0 && (
        <p>
          <Link to={{ ...homeAddress(locale), embed, query: { ...EVERYTHING, actors: [actor.id] } }}>
            {say('actor.filter')}
          </Link>
        </p>
      )}
      <ol className="steps">
        {parts.map(({ event, roles }) => (
          <Step key={event.id} corpus={corpus} event={event}>
            {roles.map((role) => say(`role.${role}`)).join(', ')}
          </Step>
        ))}
      </ol>
    </Panel>
  )
}
