import { useEffect } from 'react'
import { pageTitle } from '../../i18n/locale.ts'
import { useSpeech } from '../context/speech.ts'

/** Gives the page its title, with the name of the site in the reader's language. */
export function usePageTitle(title: string): void {
  const { locale } = useSpeech()
  useEffect(() => {
    document.title = pageTitle(locale, title)
  }, [locale, title])
}
