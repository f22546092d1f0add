/**
 * Passes presses and turns of the wheel on a board to vis-timeline, which is unseen in `frame`, until `signal` aborts.
 * It listens to the rest of a drag on the window itself.
 */
export function passEvents(board: HTMLElement, frame: HTMLElement, signal: AbortSignal): void {
  const center = frame.querySelector('.vis-center')
  if (!center) throw new Error('vis-timeline has no center panel')
  const listen = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    callback: (event: HTMLElementEventMap[Type]) => void,
  ) => board.addEventListener(type, callback, { signal, passive: false })
  const pass = (event: Event, copy: Event) => {
    center.dispatchEvent(copy)
    if (copy.defaultPrevented) event.preventDefault()
  }

  const pressed = new Map<number, PointerEvent>()
  listen('pointerdown', (event) => {
    pressed.set(event.pointerId, event)
    pass(event, new PointerEvent(event.type, event))
  })
  listen('pointermove', (event) => {
    if (pressed.has(event.pointerId)) pressed.set(event.pointerId, event)
  })
  // It may be lifted outside of the board.
  addEventListener('pointerup', ({ pointerId }) => pressed.delete(pointerId), { signal })
  // A pointer that the browser cancels, to scroll the page, is lifted where it was last seen. A cancel is at 0, 0:
  // vis-timeline would pan to there, and ignore the next drag.
  listen('pointercancel', (event) => {
    const last = pressed.get(event.pointerId)
    if (!last) return
    event.stopPropagation()
    const { pointerId, pointerType, isPrimary, clientX, clientY } = last
    const where = { pointerId, pointerType, isPrimary, clientX, clientY }
    event.target?.dispatchEvent(new PointerEvent('pointerup', { ...where, bubbles: true }))
  })
  listen('wheel', (event) => pass(event, new WheelEvent(event.type, event)))
  // The copies are for vis-timeline alone.
  for (const type of ['pointerdown', 'wheel']) frame.addEventListener(type, (copy) => copy.stopPropagation())
}
