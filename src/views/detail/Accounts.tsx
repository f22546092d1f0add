import type { Account, CitedClaim } from '../../model/detail.ts'
import { speakerOf } from '../../model/speaker.ts'
import { actorName } from '../../model/words.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { Localized } from '../ui/Localized.tsx'
import { Citations } from './Citations.tsx'
import './Accounts.css'

interface ClaimListProps {
  readonly claims: readonly CitedClaim[]
  /** The side that the column's heading names already, so the claims omit it; null for none. */
  readonly side: string | null
}

export function ClaimList({ claims, side }: ClaimListProps) {
  const names = useNames()
  const speech = useSpeech()
  return (
    <ul className="claims">
      {claims.map(({ claim, citations }) => {
        const speaker = speakerOf(names, claim, side, speech)
        return (
          <li key={claim.text.en}>
            <p>
              {speaker !== null && <b className="speaker">{`${speaker}: `}</b>}
              <Localized text={claim.text} />
            </p>
            <Citations citations={citations} />
          </li>
        )
      })}
    </ul>
  )
}

/** Who says what: claims without attribution first, then the accounts of the sides in columns. */
export function Accounts({ accounts }: { readonly accounts: readonly Account[] }) {
  const names = useNames()
  const speech = useSpeech()
  return (
    <section>
      <h3>{speech.say('detail.says')}</h3>
      {accounts.flatMap(({ side, claims }) =>
        side === null ? <ClaimList key="reported" claims={claims} side={null} /> : [],
      )}
      <div className="accounts">
        {accounts.flatMap(({ side, claims }) =>
          side === null ? (
            []
          ) : (
            <section key={side}>
              <h4>{speech.say('detail.accountOf', { side: actorName(names, side, speech) })}</h4>
              <ClaimList claims={claims} side={side} />
            </section>
          ),
        )}
      </div>
    </section>
  )
}
