import { DOT } from '../../lib/dot.ts'
import type { Participation } from '../../model/detail.ts'
import { useSpeech } from '../context/speech.ts'
import { ActorLink } from './ActorLink.tsx'
import './People.css'

/** The participants by role, with the office each held at the time. */
export function People({ participations }: { readonly participations: readonly Participation[] }) {
  const { say, text } = useSpeech()
  return (
    <section>
      <h3 className="unseen">{say('detail.who')}</h3>
      <ul className="people">
        {participations.map(({ id, office, roles }) => (
          <li key={id}>
            <ActorLink id={id} />{' '}
            <span className="soft">
              {[office && text(office), roles.map((role) => say(`role.${role}`)).join(', ')]
                .filter(Boolean)
                .join(DOT)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
