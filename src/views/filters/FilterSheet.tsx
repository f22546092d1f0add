import type { Corpus } from '../../index/corpus.ts'
import { FACETS } from '../../query/query.ts'
import { Sheet } from '../shell/Sheet.tsx'
import { useSpeech } from '../speech.ts'
import { useShownView } from '../useShownView.ts'
import { LaneChoice } from '../ViewChoice.tsx'
import { FacetValues } from './FacetValues.tsx'
import { WordSearch } from './WordSearch.tsx'

interface FilterSheetProps {
  readonly corpus: Corpus
  /** How many events match what is set so far. */
  readonly matching: number
  readonly onClose: () => void
}

/** All filters on one sheet, for narrow screens. */
export function FilterSheet({ corpus, matching, onClose }: FilterSheetProps) {
  const { say } = useSpeech()
  const shown = useShownView()
  return (
    <Sheet label={say('filters.label')} className="filter-sheet" onClose={onClose}>
      <h2>{say('filters.label')}</h2>
      <WordSearch />
      {shown === 'timeline' && <LaneChoice />}
      {FACETS.map((facet) => (
        <FacetValues key={facet} corpus={corpus} facet={facet} />
      ))}
      <button type="button" className="primary" onClick={onClose}>
        {say('filters.showCount', { matching })}
      </button>
    </Sheet>
  )
}
