import type { Corpus } from '../../index/corpus.ts'
import { namedOptions, typeOptions, worthShowing } from '../../model/facets.ts'
import type { Facet } from '../../query/query.ts'
import { useSpeech } from '../speech.ts'
import { useAddress } from '../useAddress.ts'
import { useFacets } from '../useFacets.ts'
import { ActorsFacet } from './ActorsFacet.tsx'
import { Checks } from './Checks.tsx'

/** One facet: a labelled group of checkboxes. */
export function FacetValues({ corpus, facet }: { readonly corpus: Corpus; readonly facet: Facet }) {
  const speech = useSpeech()
  const query = useAddress(({ query }) => query)
  const counts = useFacets(corpus)
  const values = () => {
    if (facet === 'actors') return <ActorsFacet corpus={corpus} counts={counts.actors} />
    const options =
      facet === 'types'
        ? typeOptions(corpus, query, counts.types, speech)
        : namedOptions(corpus, facet, query, counts[facet], speech)
    return <Checks facet={facet} options={worthShowing(options)} />
  }
  return (
    <fieldset className="facet">
      <legend>{speech.say(`facet.${facet}`)}</legend>
      {values()}
    </fieldset>
  )
}
