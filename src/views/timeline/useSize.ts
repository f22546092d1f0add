import { type RefObject, useLayoutEffect, useState } from 'react'
import { textScale } from './textScale.ts'

/** In pixels at the usual size of text: see `textScale.ts`. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** The size of an element on the screen: `scale` pixels for one of its `Size`. */
export interface ScaledSize extends Size {
  readonly scale: number
}

/** The inner size, without scroll bars; null before layout. A hidden element keeps its last size. */
export function useSize(element: RefObject<HTMLElement | null>): ScaledSize | null {
  const [size, setSize] = useState<ScaledSize | null>(null)
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return
    const read = () => {
      const { clientWidth, clientHeight } = target
      if (clientWidth === 0) return
      const scale = textScale()
      const [width, height] = [clientWidth / scale, clientHeight / scale]
      setSize((known) =>
        known?.width === width && known.height === height && known.scale === scale
          ? known
          : { width, height, scale },
      )
    }
    // It calls back in the next frame. A read here would compute the layout of the page in the middle of a task.
    const observer = new ResizeObserver(read)
    observer.observe(target)
    // Its size changes with that of text, also where the size of the element does not.
    const probe = document.createElement('div')
    Object.assign(probe.style, { position: 'absolute', height: '1rem' })
    target.append(probe)
    observer.observe(probe)
    return () => {
      observer.disconnect()
      probe.remove()
    }
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
