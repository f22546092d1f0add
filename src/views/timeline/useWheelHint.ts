import { type RefObject, useEffect, useState } from 'react'
import { rememberedWheelHint, rememberWheelHint } from '../../state/preferences.ts'

/** Whether to say that the wheel zooms with Ctrl: once on a device, after it has panned, until the next press or zoom. */
export function useWheelHint(frame: RefObject<HTMLElement | null>): boolean {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    // The hand listens on the frame. It must be called first.
    const board = frame.current?.parentElement
    const hide = () => setShown(false)
    const onWheel = ({ ctrlKey, deltaX, deltaY, defaultPrevented }: WheelEvent) => {
      if (ctrlKey) hide()
      // Prevented: the hand has panned.
      else if (defaultPrevented && Math.abs(deltaY) > Math.abs(deltaX) && !rememberedWheelHint()) {
        rememberWheelHint()
        setShown(true)
      }
    }
    board?.addEventListener('wheel', onWheel, { passive: true })
    addEventListener('pointerdown', hide)
    return () => {
      board?.removeEventListener('wheel', onWheel)
      removeEventListener('pointerdown', hide)
    }
  }, [frame])
  return isShown
}
