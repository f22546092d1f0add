import { isDense, type Scene, type SceneEvent } from '../model/scene.ts'
import { type DayRange, isInView } from '../model/window.ts'

/** An event as it is drawn: `when` is cut to the days of the picture. */
export interface PicturedEvent extends SceneEvent {
  readonly beginsBefore: boolean
  readonly endsAfter: boolean
}

export interface PicturedScene extends Scene {
  readonly events: readonly PicturedEvent[]
}

/**
 * The part of a scene that lies in these days. Events that reach beyond are cut, so that their labels are in view. Of many
 * lanes those without anything in view are left out, unless all are.
 */
export function sceneIn(scene: Scene, window: DayRange): PicturedScene {
  const { from, to } = window
  const events = scene.events
    .filter((event) => isInView(event, window))
    .map((event): PicturedEvent => {
      const { first, last } = event.when
      return {
        ...event,
        when: { ...event.when, first: Math.max(from, first), last: Math.min(to, last) },
        beginsBefore: first < from,
        endsAfter: last > to,
      }
    })
  const bins = scene.bins.filter(({ first, last }) => last >= from && first <= to)
  if (!isDense(scene)) return { ...scene, events, bins }
  const used = new Set([...events, ...bins].map(({ lane }) => lane))
  const lanes = used.size === 0 ? scene.lanes : scene.lanes.filter(({ id }) => used.has(id))
  return { lanes, events, bins }
}
