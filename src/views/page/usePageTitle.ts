import { useEffect } from 'react'
import { pageTitle } from '../../i18n/locale.ts'
import { useSpeech } from '../context/speech.ts'

/** Sets the document title, followed by the site's name in the current language. */
export function usePageTitle(title: string): void {
  const { locale } = useSpeech()
  useEffect(() => {
    document.title = pageTitle(locale, title)
  }, [locale, title])
}
