import type { Corpus } from '../../index/corpus.ts'
import { FACETS } from '../../query/query.ts'
import { Sheet } from '../shell/Sheet.tsx'
import { useSpeech } from '../speech.ts'
import { FacetValues } from './FacetValues.tsx'
import { WordSearch } from './WordSearch.tsx'

/** All filters on one sheet, for narrow screens. */
export function FilterSheet({ corpus, onClose }: { readonly corpus: Corpus; readonly onClose: () => void }) {
  const { say } = useSpeech()
  return (
    <Sheet label={say('filters.label')} className="filter-sheet" onClose={onClose}>
      <WordSearch />
      {FACETS.map((facet) => (
        <FacetValues key={facet} corpus={corpus} facet={facet} />
      ))}
      <button type="button" className="primary" onClick={onClose}>
        {say('filters.done')}
      </button>
    </Sheet>
  )
}
