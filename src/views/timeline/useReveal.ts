import { type RefObject, useEffect, useRef } from 'react'
import type { Mark } from '../../model/layout.ts'
import { MARKS, markIdOf } from './Mark.tsx'

/** Scrolls the board, not the page: a reader of the document beside it stays where they are. */
function scrollWithin(frame: HTMLElement, mark: HTMLElement): void {
  const seen = frame.getBoundingClientRect()
  const { top, bottom } = mark.getBoundingClientRect()
  // The axis covers the top of the board.
  const axis = Number.parseFloat(getComputedStyle(mark).scrollMarginBlockStart)
  const above = seen.top + axis - top
  if (above > 0) frame.scrollTop -= above
  else frame.scrollTop += Math.max(0, bottom - seen.bottom)
}

/** Scrolls the mark of the open event, or the one that the keyboard is at, into view once. */
export function useReveal(
  frame: RefObject<HTMLElement | null>,
  { selected, ringed }: { readonly selected: string | null; readonly ringed: string | null },
  marks: readonly Mark[],
): void {
  const wanted = ringed ?? selected
  const revealed = useRef<string | null>(null)
  useEffect(() => {
    if (wanted === revealed.current) return
    const elements = [...(frame.current?.querySelectorAll<HTMLElement>(MARKS) ?? [])]
    const mark = elements.find((each) => markIdOf(each) === wanted)
    if (wanted === null || mark) revealed.current = wanted
    if (!mark) return
    if (ringed !== null) mark.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    else if (frame.current) scrollWithin(frame.current, mark)
  }, [frame, wanted, ringed, marks])
}
