import { queryOptions, useQuery } from '@tanstack/react-query'
import { createContext, use, useState } from 'react'
import { loadSpeech, type Speech } from '../../i18n/speech.ts'
import type { Locale } from '../../schema/vocabulary.ts'

export const speechQuery = (locale: Locale) =>
  queryOptions({ queryKey: ['speech', locale], queryFn: () => loadSpeech(locale) })

/** Loads the messages of a language. Returns those of the previous language while they load, and if they fail. */
export function useLoadedSpeech(locale: Locale) {
  const { data, isError, refetch } = useQuery(speechQuery(locale))
  const [last, setLast] = useState<Speech | null>(null)
  if (data && data !== last) setLast(data)
  return { speech: data ?? last, isError, retry: refetch }
}

const SpeechContext = createContext<Speech | null>(null)
export const SpeechProvider = SpeechContext.Provider

/** The current language. Throws outside of a `SpeechProvider`. */
export function useSpeech(): Speech {
  const speech = use(SpeechContext)
  if (!speech) throw new Error('useSpeech: no SpeechProvider above')
  return speech
}
