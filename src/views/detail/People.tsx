import type { Participation } from '../../model/detail.ts'
import { useSpeech } from '../speech.ts'

/** Who takes part, with the office held at the time and the part taken. */
export function People({ participations }: { readonly participations: readonly Participation[] }) {
  const { say, locale } = useSpeech()
  return (
    <section>
      <h3 className="unseen">{say('detail.who')}</h3>
      <ul className="people">
        {participations.map(({ id, actor, office, roles }) => (
          <li key={id}>
            {actor?.name[locale] ?? id}{' '}
            <span className="soft">
              {office && <>{office[locale]} · </>}
              {roles.map((role) => say(`role.${role}`)).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
