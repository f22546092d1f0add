import type { Speech } from '../../i18n/speech.ts'
import type { Mark } from '../../model/layout.ts'
import type { SceneEvent } from '../../model/scene.ts'

/** "Putin and Biden speak by telephone; Tuesday, 13 April 2021; Together; talks; + 2 statements". */
function eventWords(
  { title, when, glyph, parts, ...event }: SceneEvent,
  lane: string,
  speech: Speech,
): string {
  const { say } = speech
  return [
    title,
    speech.when(when),
    lane,
    say(`kind.${glyph}`),
    parts > 0 ? say('board.parts', { parts, kind: glyph }) : '',
    event.announced ? say('mark.announced') : '',
    event.oneSource ? say('mark.oneSource') : '',
    event.lowConfidence ? say('mark.lowConfidence') : '',
  ]
    .filter(Boolean)
    .join(say('board.separator'))
}

/** The flags of a date without any doubt. */
const CERTAIN = {
  precision: 'day',
  approximate: false,
  uncertain: false,
  openStart: false,
  openEnd: false,
} as const

/** The accessible name of a mark: its event, or how many events and when. */
export function markWords(mark: Mark, lane: string, speech: Speech): string {
  const { say, day } = speech
  if (mark.kind === 'event') return eventWords(mark.event, lane, speech)
  const { first, last, count, events, share } = mark
  if (events.length === 1 && events[0]) return eventWords(events[0], lane, speech)
  if (share !== null) {
    const days = speech.when({ ...CERTAIN, first, last, interval: first < last })
    return [say('status.listedAll', { matching: count }), days, lane].join(say('board.separator'))
  }
  return first === last
    ? say('board.bin.day', { count, lane, date: day(first, 'full') })
    : say('board.bin.days', { count, lane, start: day(first, 'long'), end: day(last, 'long') })
}
