import { type MouseEvent, type PointerEvent, useRef } from 'react'
import { opensElsewhere } from '../ui/opensElsewhere.ts'

/** How far the pointer may move in pixels during a press. */
const CLICK_SLACK = 5

/**
 * Handlers that call `onPress` with the element that is pressed. A drag is no press. Of a link, a press with a modifier or
 * another button is the browser's, as anywhere: it opens a tab.
 */
export function usePress(onPress: (target: Element) => void) {
  // Browsers fire a click after a drag too, on whatever is under the pointer.
  const pressed = useRef({ x: 0, y: 0 })
  return {
    onPointerDown({ clientX, clientY }: PointerEvent) {
      pressed.current = { x: clientX, y: clientY }
    },
    onMouseDown(press: MouseEvent<HTMLElement>) {
      // A mark is a link: the browser would drag it, and focus it although it is hidden from assistive technology.
      if (press.button !== 0 || !(press.target instanceof Element) || !press.target.closest('a')) return
      press.preventDefault()
      press.currentTarget.focus({ preventScroll: true })
    },
    onClick(click: MouseEvent) {
      const { clientX, clientY, target, detail } = click
      if (!(target instanceof Element)) return
      const { x, y } = pressed.current
      // A click by a script has no place; its `detail` is 0.
      const isDrag = detail > 0 && Math.hypot(clientX - x, clientY - y) > CLICK_SLACK
      if (!isDrag && target.closest('a') && opensElsewhere(click)) return
      click.preventDefault()
      // The board may have moved under the second click of a double click.
      if (!isDrag && detail <= 1) onPress(target)
    },
  }
}
