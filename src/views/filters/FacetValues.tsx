import { namedOptions, typeOptions, worthShowing } from '../../model/facets.ts'
import type { Facet } from '../../query/query.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useFacets } from '../data/useFacets.ts'
import { ActorsFacet } from './ActorsFacet.tsx'
import { CheckboxList } from './Checks.tsx'

export function FacetValues({ facet }: { readonly facet: Facet }) {
  const names = useNames()
  const speech = useSpeech()
  const query = useAddress(({ query }) => query)
  const counts = useFacets()
  const values = () => {
    if (facet === 'actors') return <ActorsFacet counts={counts.actors} />
    const options =
      facet === 'types'
        ? typeOptions(names, query, counts.types, speech)
        : namedOptions(names, facet, query, counts[facet], speech)
    return <CheckboxList facet={facet} options={worthShowing(options)} />
  }
  return (
    <fieldset className="facet">
      <legend>{speech.say(`facet.${facet}`)}</legend>
      {values()}
    </fieldset>
  )
}
