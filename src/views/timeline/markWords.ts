import type { Speech } from '../../i18n/speech.ts'
import type { Mark } from '../../model/layout.ts'

/** What a mark says at a glance: "Putin and Biden speak by telephone; Tuesday, 13 April 2021; Together; talks; + 2 statements". */
export function markWords(mark: Mark, lane: string, speech: Speech): string {
  const { say, day } = speech
  if (mark.kind === 'bin') {
    const { first, last, events } = mark
    return first === last
      ? say('board.bin.day', { count: events.length, lane, date: day(first, 'full') })
      : say('board.bin.days', {
          count: events.length,
          lane,
          start: day(first, 'long'),
          end: day(last, 'long'),
        })
  }
  const { title, when, glyph, parts, oneSource, lowConfidence, announced } = mark.event
  return [
    title,
    speech.when(when),
    lane,
    say(`legend.${glyph}`),
    parts > 0 ? say('board.parts', { parts, kind: glyph }) : '',
    announced ? say('mark.announced') : '',
    oneSource ? say('mark.oneSource') : '',
    lowConfidence ? say('mark.lowConfidence') : '',
  ]
    .filter(Boolean)
    .join(say('board.separator'))
}
