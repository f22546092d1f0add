import { useQuery } from '@tanstack/react-query'
import { useSpeech } from '../context/speech.ts'
import { useShownView } from '../context/useShownView.ts'
import { useUsedFacets } from '../data/useFacets.ts'
import { askAgain } from '../data/useQuestion.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { LaneSelect } from '../ui/ViewChoice.tsx'
import { valuesQuery } from './valuesQuery.ts'
import { WordSearch } from './WordSearch.tsx'

interface FilterSheetProps {
  /** Number of events that match the current filters. */
  readonly matching: number
  readonly onClose: () => void
}

/** All filters in one sheet, for narrow screens. */
export function FilterSheet({ matching, onClose }: FilterSheetProps) {
  const { say } = useSpeech()
  const shown = useShownView()
  const facets = useUsedFacets()
  const { data: values, error } = useQuery(valuesQuery)
  return (
    <Sheet label={say('filters.label')} className="filter-sheet" onClose={onClose}>
      <h2>{say('filters.label')}</h2>
      <WordSearch />
      {shown === 'timeline' && <LaneSelect />}
      {error && <ErrorNotice what={say('failure.here')} error={error} onRetry={askAgain} />}
      {values && facets.map((facet) => <values.FacetValues key={facet} facet={facet} />)}
      <button type="button" className="primary" onClick={onClose}>
        {say('filters.showCount', { matching })}
      </button>
    </Sheet>
  )
}
