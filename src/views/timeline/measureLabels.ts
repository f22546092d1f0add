import type { Speech } from '../../i18n/speech.ts'
import type { SceneEvent } from '../../model/scene.ts'
import { drawLabel, element } from './drawMark.ts'

/** Returns the height in pixels of an event's mark whose label is `width` pixels wide. */
export type Ruler = (event: SceneEvent, width: number) => number

/**
 * Measures labels by rendering them invisibly in `room`, under the same CSS as on the board. Heights are cached, so a
 * ruler is valid only until other fonts load.
 */
export function rulerIn(room: HTMLElement, speech: Speech, dense: boolean): Ruler {
  const known = new Map<string, number>()
  return (event, width) => {
    const { id, title, parts, oneSource, announced } = event
    const key = JSON.stringify([id, title, parts, oneSource, announced, width])
    const measured = known.get(key)
    if (measured !== undefined) return measured
    const mark = element('mark mark-event')
    mark.append(element('mark-bar'), drawLabel(event, speech))
    room.style.setProperty('--label', `${width}px`)
    room.classList.toggle('is-dense', dense)
    room.replaceChildren(mark)
    const height = Math.ceil(mark.getBoundingClientRect().height)
    room.replaceChildren()
    known.set(key, height)
    return height
  }
}
