import type { RefObject } from 'react'
import { askWords } from '../../state/actions.ts'
import { useSpeech } from '../speech.ts'
import { useAddress } from '../useAddress.ts'

export function WordSearch({ field }: { readonly field?: RefObject<HTMLInputElement | null> }) {
  const { say } = useSpeech()
  const words = useAddress(({ query }) => query.words)
  return (
    <input
      ref={field}
      type="search"
      className="words"
      dir="auto"
      value={words}
      aria-label={say('facet.words')}
      placeholder={say('facet.words')}
      onChange={({ target }) => askWords(target.value)}
    />
  )
}
