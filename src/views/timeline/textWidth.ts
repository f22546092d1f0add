import type { TextWidth } from '../../model/label.ts'

/** Measures text in the type of an element with a canvas, which needs no layout. Widths are cached until fonts change. */
export function textWidthIn(element: HTMLElement): TextWidth {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('textWidthIn: the browser has no canvas')
  const { fontFamily } = getComputedStyle(element)
  const known = new Map<string, number>()
  let set = 0
  return (text, size) => {
    const key = `${size} ${text}`
    let width = known.get(key)
    if (width === undefined) {
      if (set !== size) context.font = `${size}px ${fontFamily}`
      set = size
      width = context.measureText(text).width
      known.set(key, width)
    }
    return width
  }
}
