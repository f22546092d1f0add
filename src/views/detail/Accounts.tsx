import type { Account, CitedClaim } from '../../model/detail.ts'
import { actorName } from '../../model/words.ts'
import type { Claim } from '../../schema/published.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { Citations } from './Citations.tsx'
import './Accounts.css'

interface ClaimListProps {
  readonly claims: readonly CitedClaim[]
  /** The side in whose column the claims stand: it needs no naming again. */
  readonly side?: string | null
}

export function ClaimList({ claims, side }: ClaimListProps) {
  const names = useNames()
  const speech = useSpeech()
  /** Who makes the claim, where neither the column nor the claim itself names them. */
  const sayerOf = ({ by, text }: Claim): string | null => {
    if (by === undefined || by === side) return null
    const name = actorName(names, by, speech)
    return text[speech.locale].includes(name) ? null : name
  }
  return (
    <ul className="claims">
      {claims.map(({ claim, citations }) => {
        const sayer = sayerOf(claim)
        return (
          <li key={claim.text.en}>
            <p>
              {sayer && <b className="sayer">{sayer}: </b>}
              {claim.text[speech.locale]}
            </p>
            <Citations citations={citations} />
          </li>
        )
      })}
    </ul>
  )
}

interface AccountsProps {
  readonly accounts: readonly Account[]
}

/** Who says what: what is reported without attribution first, then the sides' accounts beside each other. */
export function Accounts({ accounts }: AccountsProps) {
  const names = useNames()
  const speech = useSpeech()
  return (
    <section>
      <h3>{speech.say('detail.says')}</h3>
      {accounts.flatMap(({ side, claims }) =>
        side === null ? <ClaimList key="reported" claims={claims} /> : [],
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
