import { type RefObject, useEffect } from 'react'

/** Calls `onSettled` after a rendering that is `isFinal`, unless the board travels or fonts are loading. */
export function useSettled(isFinal: boolean, isTravelling: RefObject<boolean>, onSettled: () => void): void {
  useEffect(() => {
    // Fonts still loading will change the layout again.
    if (!isFinal || isTravelling.current || document.fonts.status === 'loading') return
    // A document that opens beside the board changes its size, which is observed after the next frame.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(onSettled)
    })
    return () => cancelAnimationFrame(frame)
  })
}
