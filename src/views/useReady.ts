import { useEffect } from 'react'
import { pageTitle } from '../i18n/locale.ts'
import { useSpeech } from './speech.ts'
import { takeOver } from './takeOver.ts'
import { useSettled } from './useSettled.ts'

/** Gives the page its title and, once it is settled, lets it take the place of what was built. */
export function useReady(isDrawn: boolean, title: string): void {
  const { locale } = useSpeech()
  const isSettled = useSettled(isDrawn)
  useEffect(() => {
    if (isSettled) takeOver()
  }, [isSettled])
  useEffect(() => {
    document.title = pageTitle(locale, title)
  }, [locale, title])
}
