import type { RefObject } from 'react'
import { askWords } from '../../state/actions.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import './WordSearch.css'

export function WordSearch({ field }: { readonly field?: RefObject<HTMLInputElement | null> }) {
  const { say } = useSpeech()
  const words = useAddress(({ query }) => query.words)
  return (
    <input
      ref={field}
      type="search"
      className="words"
      // With `dir="auto"` an empty field would be left to right, even with an Arabic placeholder.
      dir={words === '' ? undefined : 'auto'}
      value={words}
      aria-label={say('facet.words')}
      placeholder={say('facet.words')}
      onChange={({ target }) => askWords(target.value)}
    />
  )
}
