import type { BinMark, EventMark } from '../model/layout.ts'
import type { SceneEvent } from '../model/scene.ts'
import { exactDay } from './arbitraries.ts'

/* Marks as `layOut` returns them, for tests of what renders them. */

export const sceneEvent = (id: string, parts: Partial<SceneEvent> = {}): SceneEvent => ({
  id,
  lane: 'together',
  when: exactDay(0),
  title: `Title of ${id}`,
  glyph: 'talk',
  tone: 'cooperation',
  parts: 0,
  weight: 1,
  oneSource: false,
  lowConfidence: false,
  announced: false,
  ...parts,
})

const place = { lane: 'together', row: 0, top: 0, start: 0, days: 1, side: 'after' } as const

export const eventMark = (id: string, parts: Partial<SceneEvent> = {}): EventMark => {
  const event = sceneEvent(id, parts)
  const { first, last } = event.when
  const days = last - first + 1
  const label = { labelWidth: 164, labelLast: last, lines: null }
  return { ...place, kind: 'event', id, event, first, last, start: first, days, ...label }
}

/** A bin of these events; without events it stands for a bin that only has a count. */
export const binMark = (
  id: string,
  events: readonly SceneEvent[],
  parts: Partial<BinMark> = {},
): BinMark => ({
  ...place,
  kind: 'bin',
  id,
  events,
  count: events.length,
  share: null,
  tones: [],
  first: 0,
  last: 0,
  ...parts,
})

/** Text that runs a script if it is ever parsed as HTML. */
export const HOSTILE = '<img src=x onerror="window.pwned=1"> & <b>bold</b> </script> \u202e'
