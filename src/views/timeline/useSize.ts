import { type RefObject, useLayoutEffect, useState } from 'react'

export interface Size {
  readonly width: number
  readonly height: number
}

/** The inner size in whole pixels, without scroll bars; null before layout. A hidden element keeps its last size. */
export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return
    const read = () => {
      const { clientWidth: width, clientHeight: height } = target
      if (width === 0) return
      setSize((known) => (known?.width === width && known.height === height ? known : { width, height }))
    }
    // It calls back in the next frame. A read here would compute the layout of the page in the middle of a task.
    const observer = new ResizeObserver(read)
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
  return size
}

/** A counter that increases whenever fonts have loaded, so that labels can be measured again. */
export function useFontGeneration(): number {
  const [generation, setGeneration] = useState(0)
  useLayoutEffect(() => {
    const onArrival = () => setGeneration((count) => count + 1)
    document.fonts.addEventListener('loadingdone', onArrival)
    return () => document.fonts.removeEventListener('loadingdone', onArrival)
  }, [])
  return generation
}
