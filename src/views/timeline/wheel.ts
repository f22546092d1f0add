import type { Speech } from '../../i18n/speech.ts'

/** `WheelEvent.DOM_DELTA_PIXEL`, which Node does not have. */
const PIXELS = 0
/** Pixels per line of a wheel that counts in lines. */
const LINE_PIXELS = 24

type Turn = Pick<
  WheelEvent,
  'deltaX' | 'deltaY' | 'deltaMode' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey'
>

/**
 * How far a turn of the wheel pans towards later days, in pixels; 0 if it does not. With Ctrl vis-timeline zooms. A turn up or
 * down is the page's if that can scroll; else, and with Shift, down leads to later days in every language.
 */
export function pixelsOf(turn: Turn, direction: Speech['direction'], canScroll: () => boolean): number {
  const { deltaX, deltaY, deltaMode } = turn
  if (turn.ctrlKey || turn.altKey || turn.metaKey) return 0
  const unit = deltaMode === PIXELS ? 1 : LINE_PIXELS
  if (Math.abs(deltaX) > Math.abs(deltaY)) return deltaX * unit * (direction === 'rtl' ? -1 : 1)
  return turn.shiftKey || !canScroll() ? deltaY * unit : 0
}

/** Both heights are rounded, so one pixel says nothing. */
const isScrollable = ({ scrollHeight, clientHeight }: Element) => scrollHeight > clientHeight + 1

/** Whether a turn up or down scrolls the board, its page, or perhaps the page that this one is embedded in. */
export const scrollsBy = (board: Element): boolean =>
  window.parent !== window || isScrollable(document.documentElement) || isScrollable(board)
