import { measureElement, type Virtualizer } from '@tanstack/react-virtual'

/** How tall a row is, in pixels. One that is hidden keeps its height: at 0 each row would make room for one more. */
export const measureRow = (
  row: Element,
  entry: ResizeObserverEntry | undefined,
  rows: Virtualizer<Window, Element>,
): number => {
  if (row.checkVisibility()) return measureElement(row, entry, rows)
  const index = rows.indexFromElement(row)
  const { getItemKey, estimateSize } = rows.options
  return rows.itemSizeCache.get(getItemKey(index)) ?? estimateSize(index)
}
