/**
 * Turns a pointer that the browser cancels, to scroll the page, into one that is lifted where it was last seen. A cancel is
 * at 0, 0: vis-timeline would pan to there, and ignore the next drag.
 */
export function endCancelled(element: HTMLElement): void {
  const seen = new Map<number, PointerEvent>()
  const see = (event: PointerEvent) => {
    if (event.type === 'pointerdown' || seen.has(event.pointerId)) seen.set(event.pointerId, event)
  }
  const forget = ({ pointerId }: PointerEvent) => seen.delete(pointerId)
  element.addEventListener('pointerdown', see)
  element.addEventListener('pointermove', see)
  element.addEventListener('pointerup', forget)
  element.addEventListener('pointercancel', (event) => {
    const last = seen.get(event.pointerId)
    if (!last) return
    event.stopPropagation()
    const { pointerId, pointerType, isPrimary, clientX, clientY } = last
    const where = { pointerId, pointerType, isPrimary, clientX, clientY }
    event.target?.dispatchEvent(new PointerEvent('pointerup', { ...where, bubbles: true }))
  })
}
