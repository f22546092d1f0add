import { chronicleAt } from '../../model/sides.ts'
import { atPage } from '../../query/address.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { Link } from '../ui/Link.tsx'

/** Says in one sentence what the page is, and leads to its chronicle. Nothing for a corpus without one. */
export function Intro() {
  const { say, list, locale } = useSpeech()
  const names = useNames()
  const address = useAddress()
  const chronicle = chronicleAt(names, address)
  if (!chronicle) return null
  const sides = chronicle.sides.map((side) => names.actors.get(side)?.name[locale] ?? side)
  return (
    <p className="intro">
      <span>{say('intro.what', { sides: list(sides) })}</span>{' '}
      <Link to={atPage(address, { kind: 'chronicle', id: chronicle.id })}>
        {say('intro.story', { steps: chronicle.steps.length })}
      </Link>
    </p>
  )
}
