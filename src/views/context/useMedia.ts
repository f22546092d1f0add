import { useSyncExternalStore } from 'react'
import { BREAKPOINT } from '../../styles/breakpoint.ts'

/** Whether a media query matches; re-renders on change. */
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

// Browsers paginate before the `print` media query changes; the `beforeprint` event comes in time.
let isPrinting = false

/** True while the page is printed or shown in the print preview. */
export function useIsPrinted(): boolean {
  const isPaper = useMedia('print')
  const isAboutToBe = useSyncExternalStore(
    (changed) => {
      const listen = new AbortController()
      const setPrinting = (now: boolean) => () => {
        isPrinting = now
        changed()
      }
      addEventListener('beforeprint', setPrinting(true), listen)
      addEventListener('afterprint', setPrinting(false), listen)
      return () => listen.abort()
    },
    () => isPrinting,
    () => false,
  )
  return isPaper || isAboutToBe
}

/** Narrow layout: the list first, filters in a sheet, an event on a page of its own. */
export const useIsNarrow = (): boolean => useMedia(`(width < ${BREAKPOINT})`)
