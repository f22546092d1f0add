import type { Corpus } from '../../index/corpus.ts'
import { type Address, atPage } from '../../query/address.ts'
import { EVERYTHING } from '../../query/query.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { Link } from '../ui/Link.tsx'

/** An actor's name, which leads to all that it took part in; an id that no vocabulary knows stands as it is. */
export function ActorLink({ corpus, id }: { readonly corpus: Corpus; readonly id: string }) {
  const { locale } = useSpeech()
  const address = useAddress()
  const actor = corpus.actors.get(id)
  if (!actor) return id
  // A large corpus has no pages of actors: what one took part in is a question.
  const to: Address =
    address.corpus === null
      ? atPage(address, { kind: 'actor', id })
      : { ...atPage(address, { kind: 'timeline' }), query: { ...EVERYTHING, actors: [id] } }
  return (
    <Link to={to} data-opens={id}>
      {actor.name[locale]}
    </Link>
  )
}
