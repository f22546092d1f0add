import { expect, test } from 'vitest'
import { ar } from '../../i18n/messages/ar.ts'
import { en } from '../../i18n/messages/en.ts'
import { ru } from '../../i18n/messages/ru.ts'
import { speechFor } from '../../i18n/speech.ts'
import type { EventMark } from '../../model/layout.ts'
import { exactDay } from '../../testing/arbitraries.ts'
import { markWords } from './markWords.ts'

const english = speechFor('en', en)
const place = {
  ...{ lane: 'together', row: 0, top: 0, side: 'after' as const },
  ...{ first: 18_730, last: 18_730, start: 18_730, days: 1 },
} as const

const call: EventMark = {
  ...place,
  kind: 'event',
  labelWidth: 164,
  labelLast: 18_730,
  lines: null,
  id: 'call',
  event: {
    id: 'call',
    lane: 'together',
    when: exactDay(18_730),
    title: 'Putin and Biden speak by telephone',
    glyph: 'talk',
    tone: 'cooperation',
    parts: 4,
    weight: 1,
    oneSource: true,
    lowConfidence: false,
    announced: false,
  },
}

test('a mark says its title, date, lane, kind, what is inside it and how sure it is', () => {
  expect(markWords(call, 'Together', english)).toBe(
    'Putin and Biden speak by telephone; Tuesday, 13 April 2021; Together; talks; + 4 statements; known from one source only',
  )
})

test('what is inside a talk are statements; inside anything else, parts', () => {
  const measures: EventMark = { ...call, event: { ...call.event, glyph: 'sanctions', parts: 2 } }
  expect(markWords(measures, 'Together', english)).toContain('+ 2 parts')
  expect(markWords(call, 'معًا', speechFor('ar', ar))).toContain('+ 4 تصريحات')
  expect(markWords(call, 'Вместе', speechFor('ru', ru))).toContain('+ 4 заявления')
})

test('a bin of one event says what a mark of it would', () => {
  const bin = {
    ...place,
    kind: 'bin' as const,
    id: call.id,
    events: [call.event],
    count: 5,
    share: null,
    tones: [],
  }
  expect(markWords(bin, 'Together', english)).toBe(markWords(call, 'Together', english))
})

test('a bin says how many events it holds, and when', () => {
  const bin = {
    ...place,
    kind: 'bin' as const,
    id: '+together+18730',
    events: [call.event, call.event],
    count: 3,
    share: null,
    tones: [],
  }
  expect(markWords(bin, 'Together', english)).toBe('3 more events, Tuesday, 13 April 2021, Together')
  expect(markWords({ ...bin, last: 18_732 }, 'Together', english)).toBe(
    '3 more events, 13 April 2021 – 15 April 2021, Together',
  )
})

test('a column of a histogram says its number, not how many more there are', () => {
  const column = {
    ...place,
    kind: 'bin' as const,
    id: '+together+18730',
    events: [],
    count: 3,
    share: 1,
    tones: [],
  }
  expect(markWords({ ...column, last: 18_732 }, 'Together', english)).toBe(
    '3 events; 13 April 2021 – 15 April 2021; Together',
  )
})
