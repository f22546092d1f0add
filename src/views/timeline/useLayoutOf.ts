import { useMemo } from 'react'
import type { Speech } from '../../i18n/speech.ts'
import { labelSize, labelType } from '../../model/label.ts'
import { type Layout, layOut } from '../../model/layout.ts'
import type { Near } from '../../model/nearby.ts'
import { isDense, type Scene } from '../../model/scene.ts'
import type { DayRange } from '../../model/window.ts'
import { roomIn, sceneNear } from './room.ts'
import { textWidthIn } from './textWidth.ts'
import { type Size, useFontGeneration } from './useSize.ts'

/** The layout of a scene for a range, the days in view at rest, and a size; null while one of them is unknown. */
export function useLayoutOf(
  scene: Scene,
  near: Near | null,
  settled: DayRange | null,
  size: Size | null,
  speech: Speech,
): Layout | null {
  const fonts = useFontGeneration()
  const dense = isDense(scene)
  // Measured widths are stale once another font has loaded.
  const textWidth = useMemo(() => size && textWidthIn(document.body), [size === null, speech, fonts])
  return useMemo(() => {
    if (!size || !near || !settled || !textWidth) return null
    const type = labelType(dense, speech.locale === 'ar')
    const room = roomIn(size, near, settled, dense, type, (event, width) =>
      labelSize(event, width, type, textWidth),
    )
    return layOut(sceneNear(scene, near), room)
  }, [scene, near, settled, size, textWidth, dense, speech])
}
