import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createContext, use } from 'react'
import { loadSpeech, type Speech } from '../i18n/speech.ts'
import type { Locale } from '../schema/vocabulary.ts'

/** The words of a language; those of the language before it until they have come. */
export const useLoadedSpeech = (locale: Locale) =>
  useQuery({
    queryKey: ['speech', locale],
    queryFn: () => loadSpeech(locale),
    structuralSharing: false,
    placeholderData: keepPreviousData,
  })

const SpeechContext = createContext<Speech | null>(null)
export const SpeechProvider = SpeechContext.Provider

/** The language that the page speaks now. Throws outside of a `SpeechProvider`. */
export function useSpeech(): Speech {
  const speech = use(SpeechContext)
  if (!speech) throw new Error('useSpeech: no SpeechProvider above')
  return speech
}
