import type { Corpus } from '../../index/corpus.ts'
import { atPage } from '../../query/address.ts'
import { Link } from '../Link.tsx'
import { useSpeech } from '../speech.ts'
import { useAddress } from '../useAddress.ts'

/** An actor's name, which leads to all that it took part in; an id that no vocabulary knows stands as it is. */
export function ActorLink({ corpus, id }: { readonly corpus: Corpus; readonly id: string }) {
  const { locale } = useSpeech()
  const address = useAddress()
  const actor = corpus.actors.get(id)
  if (!actor) return id
  return (
    <Link to={atPage(address, { kind: 'actor', id })} data-opens={id}>
      {actor.name[locale]}
    </Link>
  )
}
