import { type Axis, headUnitsIn, unitsIn } from '../../model/axis.ts'
import type { TimeSpan } from '../../model/stretch.ts'
import type { DayRange } from '../../model/window.ts'

/** The days that the cell of the axis around an element names; null beside the axis. */
export function daysOfCell(element: Element, span: TimeSpan, axis: Axis): DayRange | null {
  const cell = element.closest('.axis-head, .axis-column')
  if (!cell) return null
  const units = cell.classList.contains('axis-head') ? headUnitsIn(span, axis) : unitsIn(span, axis)
  const unit = units[[...(cell.parentElement?.children ?? [])].indexOf(cell)]
  return unit ? { from: unit.first, to: unit.to - 1 } : null
}
