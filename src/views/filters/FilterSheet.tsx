import { useEffect, useRef } from 'react'
import type { Corpus } from '../../index/corpus.ts'
import { useSpeech } from '../speech.ts'
import { FACETS, FacetValues } from './FacetValues.tsx'
import { WordSearch } from './WordSearch.tsx'

/** All filters on one sheet, for narrow screens. */
export function FilterSheet({ corpus, onClose }: { readonly corpus: Corpus; readonly onClose: () => void }) {
  const { say } = useSpeech()
  const sheet = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = sheet.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog ref={sheet} className="sheet filter-sheet" aria-label={say('filters.label')} onClose={onClose}>
      <WordSearch />
      {FACETS.map((facet) => (
        <FacetValues key={facet} corpus={corpus} facet={facet} />
      ))}
      <button type="button" className="primary" onClick={onClose}>
        {say('filters.done')}
      </button>
    </dialog>
  )
}
