import type { Corpus } from '../../index/corpus.ts'
import { namedOptions, typeOptions, worthShowing } from '../../model/facets.ts'
import type { Facet } from '../../query/query.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useFacets } from '../data/useFacets.ts'
import { ActorsFacet } from './ActorsFacet.tsx'
import { CheckboxList } from './Checks.tsx'

/** One facet: a labelled group of checkboxes. */
export function FacetValues({ corpus, facet }: { readonly corpus: Corpus; readonly facet: Facet }) {
  const speech = useSpeech()
  const query = useAddress(({ query }) => query)
  const counts = useFacets()
  const values = () => {
    if (facet === 'actors') return <ActorsFacet corpus={corpus} counts={counts.actors} />
    const options =
      facet === 'types'
        ? typeOptions(corpus, query, counts.types, speech)
        : namedOptions(corpus, facet, query, counts[facet], speech)
    return <CheckboxList facet={facet} options={worthShowing(options)} />
  }
  return (
    <fieldset className="facet">
      <legend>{speech.say(`facet.${facet}`)}</legend>
      {values()}
    </fieldset>
  )
}
