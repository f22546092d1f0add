import type { Speech } from '../i18n/speech.ts'
import { type Day, formatIsoDay } from '../lib/day.ts'
import type { When } from '../schema/published.ts'
import type { FullEvent } from './fullEvent.ts'

/** Calendars know the years 1 to 9999, and the day after the last one has to be written too. */
const isWritable = ({ first, last }: When) => /^(?!0000)\d{4}-/.test(formatIsoDay(first)) && last < 2_932_896

const basicDay = (day: Day) => formatIsoDay(day).replaceAll('-', '')

/** RFC 5545, 3.3.11. Controls and halves of characters may not stand in a text; every kind of line end becomes `\n`. */
const escapeText = (text: string) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')

const encoder = new TextEncoder()
const octets = (character: string) => encoder.encode(character).length

/** RFC 5545, 3.1: no more than 75 octets a line, the space that begins a continued one among them. */
function fold(line: string): string {
  let folded = ''
  let length = 0
  for (const character of line) {
    length += octets(character)
    if (length > 75) {
      folded += '\r\n '
      length = 1 + octets(character)
    }
    folded += character
  }
  return folded
}

/** A plain day needs no words: it stands in the calendar. */
const isPlainDay = (when: When) =>
  when.first === when.last &&
  when.precision === 'day' &&
  !(when.approximate || when.uncertain || when.openStart || when.openEnd)

export interface CalendarOptions {
  readonly name: string
  readonly speech: Speech
  /** The absolute address of an event's page; null where the site does not know its own. */
  readonly addressOf: (id: string) => string | null
}

export interface Calendar {
  readonly text: string
  /** Events that began before the year 1 or end after 9999: no calendar can hold them. */
  readonly leftOut: number
}

/**
 * iCalendar by RFC 5545 with the name and the daily refresh of RFC 7986, to import or to subscribe to. An event covers
 * every day on which it may have happened, and says in words how far its date is known. Dated by the records alone: the
 * same records give the same text.
 */
export function toCalendar(
  events: readonly FullEvent[],
  { name, speech, addressOf }: CalendarOptions,
): Calendar {
  const { locale } = speech
  const written = events.filter(({ when }) => isWritable(when))
  const lines = written.flatMap(({ id, when, title, summary, updated }) => {
    const known = isPlainDay(when) ? '' : `\n\n${speech.say('cite.date', { when: speech.when(when) })}`
    const address = addressOf(id)
    const stamp = `${basicDay(updated)}T000000Z`
    return [
      'BEGIN:VEVENT',
      `UID:${escapeText(id)}@demarche`,
      // Without METHOD this is the day of the last change, not of the export.
      `DTSTAMP:${stamp}`,
      `LAST-MODIFIED:${stamp}`,
      `DTSTART;VALUE=DATE:${basicDay(when.first)}`,
      `DTEND;VALUE=DATE:${basicDay(when.last + 1)}`,
      `SUMMARY;LANGUAGE=${locale}:${escapeText(title[locale])}`,
      `DESCRIPTION;LANGUAGE=${locale}:${escapeText(summary[locale] + known)}`,
      ...(address === null ? [] : [`URL:${new URL(address).href}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]
  })
  const text = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Demarche//Demarche//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...lines,
    'END:VCALENDAR',
  ]
  return { text: text.map((line) => `${fold(line)}\r\n`).join(''), leftOut: events.length - written.length }
}
