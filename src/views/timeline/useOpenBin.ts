import { useEffect, useEffectEvent } from 'react'
import type { BinMark, Mark } from '../../model/layout.ts'
import { openedBinIn } from '../../model/openedBin.ts'

/**
 * Calls back with the bin that has the events of the opened one whenever the marks are laid out again; with the opened one
 * itself where all its events are drawn.
 */
export function useOpenBin(
  marks: readonly Mark[],
  opened: BinMark | null,
  onMoved: (bin: BinMark) => void,
): void {
  const move = useEffectEvent((marks: readonly Mark[]) => {
    if (opened) onMoved(openedBinIn(marks, opened) ?? opened)
  })
  useEffect(() => move(marks), [marks])
}
