import { useSyncExternalStore } from 'react'
import { BREAKPOINT } from '../../styles/breakpoint.ts'

/** Whether a media query holds, as it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
    () => false,
  )
}

// Browsers count the pages before they say that the medium has changed; `beforeprint` comes in time.
let isPrinting = false

/** While the page is being printed, or shown as it would be. */
export function useIsPrinted(): boolean {
  const isPaper = useMedia('print')
  const isAboutToBe = useSyncExternalStore(
    (changed) => {
      const listen = new AbortController()
      const tell = (now: boolean) => () => {
        isPrinting = now
        changed()
      }
      addEventListener('beforeprint', tell(true), listen)
      addEventListener('afterprint', tell(false), listen)
      return () => listen.abort()
    },
    () => isPrinting,
    () => false,
  )
  return isPaper || isAboutToBe
}

/** The list first, filters on a sheet, an event on a page of its own. */
export const useIsNarrow = (): boolean => useMedia(`(width < ${BREAKPOINT}px)`)
