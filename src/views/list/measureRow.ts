import { measureElement, type Virtualizer } from '@tanstack/react-virtual'

/** Row height in pixels. Hidden rows keep their last height: with 0, the virtualizer would render every row. */
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
