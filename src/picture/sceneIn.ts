import { isDense, type Scene } from '../model/scene.ts'
import { type DayRange, isInView } from '../model/window.ts'

/**
 * The part of a scene that lies in these days. Events that reach beyond are cut, so that their labels are in view. Of many
 * lanes those without anything in view are left out, unless all are.
 */
export function sceneIn(scene: Scene, window: DayRange): Scene {
  const { from, to } = window
  const events = scene.events
    .filter((event) => isInView(event, window))
    .map((event) => {
      const { when } = event
      return { ...event, when: { ...when, first: Math.max(from, when.first), last: Math.min(to, when.last) } }
    })
  const bins = scene.bins.filter(({ first, last }) => last >= from && first <= to)
  if (!isDense(scene)) return { ...scene, events, bins }
  const used = new Set([...events, ...bins].map(({ lane }) => lane))
  const lanes = used.size === 0 ? scene.lanes : scene.lanes.filter(({ id }) => used.has(id))
  return { lanes, events, bins }
}
